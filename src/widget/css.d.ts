/** A style sheet as text, minified; see `src/site/embed/build-assets.ts`. */
declare module '*.css' {
  const text: string;
  export default text;
}
