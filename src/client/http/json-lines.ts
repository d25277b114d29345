/** The values of an answer in NDJSON, each as soon as its line is there. */
export async function* jsonLines<T>({ body }: Response): AsyncGenerator<T, void, undefined> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    for (;;) {
      const { done, value = '' } = await reader.read();
      const text = rest + value;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      for (const line of text.slice(0, end).split('\n')) if (line !== '') yield JSON.parse(line);
      if (!done) continue;
      // Each line has an end: one without is whole, or the answer broke off within it, which throws here.
      if (rest !== '') yield JSON.parse(rest);
      return;
    }
  } finally {
    // A caller that stops in the middle wants no more of it.
    await reader.cancel();
  }
}
