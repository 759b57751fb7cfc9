import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";

export type RawAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** The bytes as they travel: fetch would unpack them. */
export async function rawFetch(url: string, headers: Record<string, string>): Promise<RawAnswer> {
  const [response] = (await once(get(url, { headers, agent: false }), "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const lines: Record<string, string> = {};
  for (let index = 0; index < response.rawHeaders.length; index += 2) {
    lines[response.rawHeaders[index] ?? ""] = response.rawHeaders[index + 1] ?? "";
  }
  return { status: response.statusCode ?? 0, headers: lines, body: Buffer.concat(chunks) };
}
