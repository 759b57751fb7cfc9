import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import handleRequest from "~/entry.server";
import type { Visitor } from "~/routes/visitor";
import { origin, pageAt, routeModule } from "./web";

/** The markup of a page for what its loader gave, as entry.server sends it, without the frame. */
export async function pageMarkup(address: string, loaded: unknown, person?: Visitor["person"]): Promise<string> {
  const url = new URL(address, origin);
  const { file, params } = pageAt(address);
  const route = { module: "", hasLoader: true };
  const routes = {
    root: { ...route, id: "root", path: "" },
    page: { ...route, id: "page", parentId: "root", path: url.pathname },
  };
  const match = (id: string) => ({ route: { id }, params, pathname: url.pathname, pathnameBase: url.pathname });
  const context = {
    manifest: { version: "", url: "", entry: { module: "", imports: [] }, routes },
    routeModules: { root: { default: Outlet }, page: await routeModule(file) },
    staticHandlerContext: {
      location: { pathname: url.pathname, search: url.search, hash: "", state: null, key: "" },
      matches: [match("root"), match("page")],
      loaderData: { root: { language: "id", example: false, requestId: "", person }, page: loaded },
      actionData: null,
      errors: null,
    },
    future: {},
    isSpaMode: false,
    serializeError: () => undefined,
  } as unknown as EntryContext;
  return handleRequest(new Request(url), 200, new Headers(), context, {} as AppLoadContext).text();
}
