/** `/embed/frame.js`: tells the page around a frame how high its content is, now and whenever that changes. */
const tell = (): void => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // Public as the content is; and whose page it is cannot be known.
  parent.postMessage({ type: 'lectern:height', height }, '*');
};

// At once: in a frame that is not in view nothing is observed before it is.
tell();
new ResizeObserver(tell).observe(document.body);
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.type === 'lectern:measure') tell();
});
