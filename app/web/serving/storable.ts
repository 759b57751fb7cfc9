const harmlessVary = new Set(["cookie", "accept-encoding"]);
const scriptWithoutSource = /<script(?![^>]*\ssrc=)/i;

/** A route opts in by `Cache-Control: public`: it promises to show the same to everyone who is not signed in. */
export function isStorable({ status, headers }: Pick<Response, "status" | "headers">): boolean {
  return (
    status === 200 &&
    isHtml(headers) &&
    isPublic(headers) &&
    !headers.has("Set-Cookie") &&
    !headers.has("Content-Encoding") &&
    (headers.get("Vary") ?? "")
      .split(",")
      .every((name) => name.trim() === "" || harmlessVary.has(name.trim().toLowerCase()))
  );
}

/** Cached pages go out without a nonce, so an inline script in them would not run. */
export function hasInlineScript(html: string): boolean {
  return html.includes('nonce="') || scriptWithoutSource.test(html);
}

export function isPublic(headers: Headers): boolean {
  const directives = (headers.get("Cache-Control") ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim());
  return directives.includes("public") && !directives.includes("private") && !directives.includes("no-store");
}

export function isHtml(headers: Headers): boolean {
  return headers.get("Content-Type")?.startsWith("text/html") === true;
}
