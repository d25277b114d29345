export interface ScriptExample {
  script: string;
  /** What the page says it prints. */
  printed: string;
}

/** The `ts` blocks of a page, each with the `text` block below it. */
export const scriptExamples = (markdown: string): ScriptExample[] =>
  [...markdown.matchAll(/^```ts\n(?<script>.*?)^```\n\n```text\n(?<printed>.*?)^```/gms)].map(
    ({ groups: { script = '', printed = '' } = {} }) => ({ script, printed }),
  );
