/** The first column of a CSV file (RFC 4180); a title in the first row is left out. */
export const firstColumn = (text: string, title: string): string[] => {
  const cells = Array.from(
    text.replace(/^\ufeff/, '').matchAll(/(?:^|\r?\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))[^\r\n]*/g),
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
  const values = cells.filter((cell) => cell !== '');
  return values[0]?.toLowerCase() === title.toLowerCase() ? values.slice(1) : values;
};

/** A cell that begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
