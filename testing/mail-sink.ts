import { createServer, type Server, type Socket } from 'node:net';

export type ReceivedMail = { to: string; headers: Record<string, string>; text: string };

const encoded = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;
const fromQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_one, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

/** A letter as it is read: headers unfolded, and the text, both decoded. */
function open(raw: string, to: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const words = (value: string) =>
    value
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(encoded, (_all, kind: string, text: string) =>
        kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : fromQuoted(text.replaceAll('_', ' ')),
      );
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), words(line.slice(line.indexOf(':') + 2))]));
  const body = rest.join('\r\n\r\n');
  const how = headers['content-transfer-encoding'];
  const text =
    how === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : how === 'quoted-printable'
        ? fromQuoted(body.replace(/=\r\n/g, ''))
        : Buffer.from(body, 'latin1').toString('utf8');
  return { to, headers, text: text.replaceAll('\r\n', '\n') };
}

/**
 * A mail server on this machine that keeps every letter and sends none on: as much of RFC 5321 as a
 * client needs.
 */
export class MailSink {
  readonly letters: ReceivedMail[] = [];
  /** What it does with the next letters. */
  mood: 'takes' | 'refuses' = 'takes';
  private server: Server | null = null;

  async open(): Promise<string> {
    const server = createServer((socket) => this.serve(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server?.close(resolve));
  }

  private serve(socket: Socket): void {
    let [isLetter, letter, rest, to] = [false, '', '', ''];
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on('error', () => socket.destroy());
    say('220 sink');
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isLetter && line !== '.') letter += `${line.replace(/^\./, '')}\r\n`;
        else if (isLetter) {
          this.letters.push(open(letter, to));
          [isLetter, letter] = [false, ''];
          say('250 kept');
        } else if (/^EHLO/i.test(line)) say('250 sink');
        else if (/^MAIL FROM/i.test(line)) say(this.mood === 'refuses' ? '451 not now' : '250 ok');
        else if (/^RCPT TO/i.test(line)) {
          to = /<([^>]*)>/.exec(line)?.[1] ?? '';
          say('250 ok');
        } else if (/^DATA/i.test(line)) {
          isLetter = true;
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  }
}
