import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { anyContext } from "~/web/guards.server";
import { titled } from "../title";

export async function loader({ request }: LoaderFunctionArgs) {
  await anyContext(request);
  throw data(null, { status: 404 });
}

export const meta = titled((words) => words.faults.notFound.title);

export default function Unknown() {
  return undefined;
}
