import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { anyContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { endSession } from "~/web/sessions.server";

export async function action({ request }: ActionFunctionArgs) {
  await anyContext(request);
  return redirect(paths.home, { headers: { "Set-Cookie": await endSession(request) } });
}
