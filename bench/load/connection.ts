import { connect, type Socket } from 'node:net';

/** What a connection tells of each answer. */
export type OnAnswer = (status: number, milliseconds: number) => void;

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/**
 * One connection that sends a request, waits for the whole of its answer, and sends the next. It reads as little of an
 * answer as tells where it ends: a load generator that parses more is slower than what it measures.
 */
export const drive = (
  port: number,
  next: () => Buffer,
  onAnswer: OnAnswer,
): { socket: Socket; closed: Promise<void> } => {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let sentAt = 0;
  let status = 0;
  /** Bytes of the body that are still to come; undefined before the head is read, -1 when it comes in chunks. */
  let missing: number | undefined;
  let head = '';

  const send = (): void => {
    missing = undefined;
    head = '';
    sentAt = performance.now();
    socket.write(next());
  };

  const take = (data: Buffer): void => {
    let from = 0;
    if (missing === undefined) {
      head += data.toString('latin1');
      const end = head.indexOf(HEAD_END);
      if (end === -1) return;
      // What came before this piece is of the head, and of ASCII.
      from = end + HEAD_END.length - (head.length - data.length);
      status = Number(head.slice(9, 12));
      missing = lengthOfBody(status, head.slice(0, end));
    }
    const length = data.length - from;
    const isOver =
      missing === -1 ? data.subarray(-LAST_CHUNK.length).toString() === LAST_CHUNK : length >= missing;
    if (!isOver) {
      if (missing > 0) missing -= length;
      return;
    }
    onAnswer(status, performance.now() - sentAt);
    send();
  };

  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket
    .on('error', () => {})
    .on('data', take)
    .once('connect', send);
  return { socket, closed };
};

const lengthOfBody = (status: number, head: string): number => {
  if (status === 304 || status === 204) return 0;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? -1 : Number(length);
};
