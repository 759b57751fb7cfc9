import { safePath } from "~/site/paths";
import type { Interruption } from "./interruption";
import { keptFields } from "./kept-form.server";
import type { LoadContext } from "./serving/load-context";

/** What was asked when trouble came; undefined when none came. */
export function interruptionOf(request: Request, { trouble, sent }: LoadContext): Interruption | undefined {
  if (!trouble) return undefined;
  const { pathname, search } = new URL(request.url);
  const fields = keptFields(request.headers.get("Content-Type"), sent);
  return { trouble, path: safePath(pathname + search), isForm: request.method === "POST", fields };
}
