import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "~/site/paths";
import { anyContext } from "~/web/guards.server";
import { endSession } from "~/web/sessions.server";

/** Nothing of the person's stays in a browser that others may use: no page to go back to, no text. */
export async function action({ request }: ActionFunctionArgs) {
  await anyContext(request);
  const headers = { "Set-Cookie": await endSession(request), "Clear-Site-Data": '"cache", "storage"' };
  return redirect(paths.home, { headers });
}
