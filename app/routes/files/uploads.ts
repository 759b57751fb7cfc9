import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireContext } from "~/web/guards.server";
import { createUpload, tusAbilities } from "~/web/intake/resumable.server";
import { writers } from "./writers";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, writers);
  return new Response(null, { status: 204, headers: tusAbilities });
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  return createUpload(context, request);
}
