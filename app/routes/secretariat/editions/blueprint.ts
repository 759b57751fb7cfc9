import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportBlueprint } from "~/domain/preparing/copying.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { officers } from "../officers";

/** An edition's rules as the file from which another edition can be made. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const blueprint = await orRespond(exportBlueprint(context, partOf(params, "editionId")));
  return new Response(`${JSON.stringify(blueprint, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${blueprint.slug}.json"`,
    },
  });
}
