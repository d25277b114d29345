/** Fills a length with pieces, each of which may know its number. */
const fill = (length: number, piece: (n: number) => string): string => {
  const pieces: string[] = [];
  for (let [size, n] = [0, 0]; size < length; n += 1) {
    const next = piece(n);
    size += next.length;
    pieces.push(next);
  }
  return pieces.join('').slice(0, length);
};

const times = (piece: string) => (length: number) => fill(length, () => piece);
const numbered = (piece: (n: number) => string) => (length: number) => fill(length, piece);
/** The first half of one piece, the second of another. */
const halves =
  (first: (n: number) => string, second: (n: number) => string) =>
  (length: number): string =>
    fill(length / 2, first) + fill(length / 2, second);

const definition = (length: number): string =>
  `[a]: /${'x'.repeat(length / 100)} "${'t'.repeat(length / 100)}"\n\n`;
const root = (length: number): number => Math.floor(Math.sqrt(length));
const row = (columns: number, cell: string): string => `${`|${cell}`.repeat(columns)}|\n`;

/** Markdown that costs more than it is long, or did in some parser; each of any length. */
export const BOMBS: Record<string, (length: number) => string> = {
  // References and links.
  'a long definition, many shortcuts': (n) => definition(n) + times('[a]')(n - 60),
  'a long definition, many collapsed': (n) => definition(n) + times('[a][]')(n - 60),
  'a long definition, many full': (n) => definition(n) + times('[b][a]')(n - 60),
  'a long definition, many pictures': (n) => definition(n) + times('![a]')(n - 60),
  'a long definition, many in footnotes': (n) => definition(n) + times('^[[a]]')(n - 60),
  'a long definition, many in cells': (n) => `${definition(n)}|a|\n|-|\n${times('|[a]|\n')(n - 60)}`,
  'a long definition of percent signs': (n) => `[a]: /${'é'.repeat(n / 50)}\n\n${times('[a]')(n)}`,
  'a definition of quotes, many shortcuts': (n) =>
    `[a]: / '${'"'.repeat(n / 50)}'\n\n${times('[a]')(n - 60)}`,
  'many definitions': numbered((n) => `[${n}]: /\n`),
  'definitions and their uses': halves(
    (n) => `[${n}]: /a\n`,
    (n) => `\n[${n}]`,
  ),
  'definitions with titles that do not end': times('[a]: / "\n'),
  'one definition that does not end': (n) => `[a]: / "${times('b\n')(n)}`,
  'brackets that open': times('['),
  'brackets that close': times(']'),
  'brackets that open, then close': halves(
    () => '[',
    () => ']',
  ),
  'links that open': times('[a]('),
  'links in angle brackets that open': times('[a](<b'),
  'links with titles that open': times('[a](b "'),
  'links in links': times('[a](b)['),
  'pictures that open': times('!['),
  'pictures in pictures': halves(
    () => '![',
    () => '](a)',
  ),
  'links without text': times('[](a)'),
  'links with brackets': (n) => `[a](${'('.repeat(n / 2)}${')'.repeat(n / 2)})`,
  'a link of backslashes': (n) => `[a](<${'\\'.repeat(n)}`,
  'addresses that open': times('<https://a'),
  'addresses without space': times('https://a.b'),
  addresses: times('https://a.b '),
  'mail addresses without space': times('a@b.c'),
  'mail addresses': times('a@b.cd '),
  'at signs': times('@'),
  'slashes and colons': times('://'),
  dots: times('a.'),
  mailto: times('mailto:'),
  // Emphasis, code, escapes.
  stars: times('*'),
  'stars and letters': times('*a '),
  'stars that close': times('a* '),
  'stars and underscores': times('*a_ '),
  'stars in threes': times('***a** '),
  'stars of each kind': times('*a **b '),
  'stars in stars': halves(
    () => '*a ',
    () => ' a*',
  ),
  tildes: times('~~a '),
  'tildes without end': times('~'),
  'backticks of each length': numbered((n) => `a${'`'.repeat(n + 1)}`),
  backticks: times('`a``'),
  backslashes: times('\\'),
  entities: times('&amp;'),
  ampersands: times('&'),
  'entities without end': times('&#x'),
  quotes: times('"'),
  NUL: times('\0'),
  'white space': times(' '),
  'white space in a line': (n) => `a${' '.repeat(n)}b`,
  'white space in a cell': (n) => `|a|\n|-|\n|${' '.repeat(n)}b|`,
  tabs: times('\t'),
  'hard breaks': times('a  \n'),
  'line feeds': times('\n'),
  'one long word': times('a'),
  words: times('word '),
  'characters of four bytes': times('😀'),
  // Blocks.
  'quotes in quotes': times('> '),
  'quotes in quotes, in lines': times('> > > > > > > > > > > > > > > > > > > > a\n'),
  'lists in lists': times('- '),
  'lists in lists, in lines': numbered((n) => `${' '.repeat(2 * (n % 200))}- a\n`),
  'ever deeper lists': (n) => Array.from({ length: root(n) }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
  'lists in quotes': times('> - '),
  'numbered lists in lists': times('1. '),
  items: times('- a\n'),
  'empty items': times('-\n'),
  'loose items': times('- a\n\n'),
  headings: times('# a\n'),
  'empty headings': times('#\n'),
  'headings below text': times('a\n-\n'),
  'headings of many words': times(`# ${'a b '.repeat(50)}\n`),
  rules: times('---\n'),
  'fences that open': times('```\n'),
  'fences of each length': numbered((n) => `${'`'.repeat(3 + n)}\n`),
  'fences in quotes': times('> ```\n'),
  'indented code': times('    a\n'),
  paragraphs: times('a\n\n'),
  'lines of one paragraph': times('a\n'),
  // Tables.
  'a wide table without cells': (n) => row(root(n), 'a') + row(root(n), '-') + times('a\n')(n - 5 * root(n)),
  'many wide tables without cells': (n) => {
    const table = `${row(400, 'a')}${row(400, '-')}${'a\n'.repeat(160)}\n`;
    return times(table)(n);
  },
  'many small tables without cells': times(`${row(60, 'a')}${row(60, '-')}${'a\n'.repeat(60)}\n`),
  'a table of cells': (n) => row(50, 'a') + row(50, '-') + times(row(50, 'a'))(n),
  'a table of one row': (n) => row(n / 4, 'a') + row(n / 4, '-'),
  'a table of one column': (n) => `|a|\n|-|\n${times('|a\n')(n)}`,
  'a wide cell and many rows': (n) => `|a|\n|-|\n|${'b'.repeat(n / 2)}|\n${times('a\n')(n / 2)}`,
  'heads of tables': times('|a|\n'),
  'heads and rules of tables': times('|a|\n|-|\n'),
  bars: times('|'),
  // Footnotes.
  footnotes: numbered((n) => `a[^${n}]\n\n[^${n}]: b\n\n`),
  'footnotes and then their texts': halves(
    (n) => `[^${n}]`,
    (n) => `\n\n[^${n}]: b`,
  ),
  'inline footnotes': times('^[a]'),
  'inline footnotes in each other': times('^[a'),
  'inline footnotes in each other that end': halves(
    () => '^[a',
    () => ']',
  ),
  'one footnote, many times': (n) => `[^1]: a\n\n${times('[^1]')(n)}`,
  'one long footnote, many times': (n) => `[^1]: ${'a'.repeat(n / 2)}\n\n${times('[^1]')(n / 2)}`,
  'footnotes in footnotes': numbered((n) => `[^${n}]: a[^${n + 1}]\n`),
  'footnotes without use': numbered((n) => `[^${n}]: a\n`),
  'footnotes of one name': (n) => `a[^1]\n\n${times('[^1]: b\n')(n)}`,
  'footnotes that open': times('[^'),
  'footnotes with lists': numbered((n) => `a[^${n}]\n\n[^${n}]: - b\n\n`),
  // Raw HTML.
  'elements in elements': times('<b>'),
  'elements in elements that end': halves(
    () => '<b>',
    () => '</b>',
  ),
  'elements in elements, others that end': halves(
    () => '<b>',
    () => '</i>',
  ),
  'elements with attributes in elements': numbered((n) => `<b title=${n}>`),
  'elements that open, then paragraphs': halves(
    (n) => `<i id=${n}>`,
    () => '<p>',
  ),
  'blocks in blocks': times('<div>\n\n'),
  'blocks in blocks that end': halves(
    () => '<div>\n\n',
    () => '</div>\n\n',
  ),
  'paragraphs of HTML': times('<p>a'),
  'items of HTML in each other': times('<ul><li>'),
  'tables in tables': times('<table>'),
  'tables in cells': times('<table><tr><td>'),
  'cells of HTML': times('<td>'),
  'anchors that do not end': numbered((n) => `<a id=${n}>`),
  ids: numbered((n) => `<p id=a${n}></p>`),
  'tags that open': times('<a '),
  'tags that are none': times('<'),
  'tags with many attributes': (n) => `<p ${numbered((at) => `a${at}=b `)(n)}>`,
  'tags with a long attribute': (n) => `<p title="${'"'.repeat(n)}`,
  'tags with quotes that open': times('<a b="'),
  'many links of HTML': times('<a href="#a">b</a>'),
  'comments that open': times('<!--'),
  'comments in a paragraph that open': times('a <!--'),
  'declarations that open': times('<!A '),
  'instructions that open': times('<?'),
  'character data that opens': times('<![CDATA['),
  'elements that hide text': times('<script>'),
  'scripts in lines': times('a <script>'),
  'styles that open': times('a <style>\n\n'),
  breaks: times('<br>'),
  preformatted: times('<pre>\n'),
  details: times('<details><summary>a</summary>\n\n'),
  'foreign elements': times('<svg><math>'),
};
