import { once } from "node:events";
import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";

export type ScanVerdict = "clean" | "infected" | "unscanned" | "silent";

const patienceMs = 60_000;

/**
 * Asks clamd about a file by its INSTREAM command, on the socket of CLAMD_SOCKET (a path, or host:port).
 * "unscanned" where no scanner is set up; "silent" where there is one and it gives no verdict.
 */
export async function scanFile(path: string): Promise<ScanVerdict> {
  const address = process.env.CLAMD_SOCKET;
  if (!address) return "unscanned";
  try {
    const answer = await instream(address, path);
    if (answer.endsWith("FOUND")) return "infected";
    return answer.endsWith("OK") ? "clean" : "silent";
  } catch {
    return "silent";
  }
}

async function instream(address: string, path: string): Promise<string> {
  const socket = connectTo(address);
  socket.setTimeout(patienceMs, () => socket.destroy(new Error("the scanner took too long")));
  try {
    const answer = readAll(socket);
    // Told again when it is awaited below; meanwhile a broken line must not be an unhandled rejection.
    answer.catch(() => undefined);
    await send(socket, Buffer.from("zINSTREAM\0"));
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      await send(socket, lengthOf(chunk.length));
      await send(socket, chunk);
    }
    await send(socket, lengthOf(0));
    return await answer;
  } finally {
    socket.destroy();
  }
}

function connectTo(address: string): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
  return host && port ? connect(Number(port), host) : connect(address);
}

async function send(socket: Socket, bytes: Buffer) {
  if (socket.destroyed) throw new Error("the scanner hung up");
  if (!socket.write(bytes)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
}

/** Each chunk is preceded by its length in four bytes; a length of zero ends the stream. */
function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").replace(/\0.*$/s, "").trim();
}
