export type Access = {
  requestId: string;
  method: string | undefined;
  /** Of it only the path is written: values in a query may be somebody's name. */
  url: string | undefined;
  status: number;
  ms: number;
  bytes: number;
  cache: "hit" | "miss" | "none";
};

/** Shaped like pino's own lines, and put together by hand because cached pages come by the ten thousand a second. */
export function accessLine({ requestId, method, url, status, ms, bytes, cache }: Access, moment: number): string {
  const took = Math.round(ms * 100) / 100;
  return `{"level":30,"time":${moment},"msg":"request","requestId":"${requestId}","method":${JSON.stringify(method)},"path":${JSON.stringify(loggedPath(url))},"status":${status},"ms":${took},"bytes":${bytes},"cache":"${cache}"}\n`;
}

const invitation = /^[\\/.]+undangan[\\/]/i;

/** An invitation's address is its secret, however it is spelt. */
export function loggedPath(url: string | undefined): string {
  const path = pathOf(url);
  return invitation.test(unescaped(path)) ? "/undangan/-" : path;
}

/** Its plain letters only, so that no path is too broken for it. */
function unescaped(path: string): string {
  return path.replace(/%([2-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function pathOf(url: string | undefined): string {
  if (url === undefined) return "";
  const question = url.indexOf("?");
  return question === -1 ? url : url.slice(0, question);
}
