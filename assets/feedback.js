/* "Was this helpful?", on the page of an answer. A yes is sent at once, a no with the comment that may follow it. */

const ask = (form) => {
  const { action, thanks, failed } = form.dataset;
  const status = form.querySelector('[role=status]');
  const [choice, details] = form.children;
  let isUnsent = false;

  const post = (body) =>
    fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      /* It is sent even if the page is left. */
      keepalive: true,
    });

  const send = async (body) => {
    isUnsent = false;
    const { ok } = await post(body).catch(() => ({ ok: false }));
    status.textContent = ok ? thanks : failed;
    choice.hidden = ok;
    details.hidden = true;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = event.submitter;
    if (value === 'no') {
      isUnsent = true;
      details.hidden = false;
      form.elements.comment.focus();
    } else {
      const comment = form.elements.comment.value.trim();
      send({ helpful: value === 'yes', ...(value === 'send' && comment !== '' ? { comment } : {}) });
    }
  });
  addEventListener('pagehide', () => {
    if (isUnsent) post({ helpful: false });
    isUnsent = false;
  });
  form.hidden = false;
};

for (const form of document.querySelectorAll('form.feedback')) ask(form);
