import { isReadme } from './content-names.ts';

/** Longest name of a file or a folder on the file systems in use, in bytes of UTF-8. */
export const MAX_FILE_NAME_BYTES = 255;

/** Names of devices on Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Whether every file system can hold a file or a folder of this name, and an import reads it. */
export const isUsableName = (name: string): boolean =>
  !DEVICE.test(name) && !isReadme(name) && Buffer.byteLength(name) <= MAX_FILE_NAME_BYTES;

/** Equal for names that some file system takes for the same: those that fold case, or write accents in another way. */
const foldName = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

/** The names of one folder, none of which are the same on any file system. */
export class FolderNames {
  readonly #taken = new Set<string>();

  /** Notes a name that is in use. */
  take(name: string): void {
    this.#taken.add(foldName(name));
  }

  /** Takes `name` + `ending` if it is usable and free. */
  claim(name: string, ending: string): string | undefined {
    const whole = name + ending;
    if (!isUsableName(whole) || this.#taken.has(foldName(whole))) return undefined;
    this.take(whole);
    return whole;
  }

  /** Takes another name: `prefix-name` + `ending`, cut and numbered as it must be. */
  claimOther(prefix: string, name: string, ending: string): string {
    let n = 0;
    for (;;) {
      n += 1;
      const number = n === 1 ? '' : `-${n}`;
      const room = MAX_FILE_NAME_BYTES - Buffer.byteLength(`${prefix}-${number}${ending}`);
      const claimed = this.claim(`${prefix}-${cutToBytes(name, room)}${number}`, ending);
      if (claimed !== undefined) return claimed;
    }
  }
}

/** The beginning of a text that takes no more bytes. No character is cut in two, nor left without its accents. */
const cutToBytes = (text: string, most: number): string => {
  if (Buffer.byteLength(text) <= most) return text;
  let head = '';
  let bytes = 0;
  for (const [character] of text.matchAll(/.\p{M}*/gsu)) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    head += character;
  }
  return head.replace(/-$/, '');
};
