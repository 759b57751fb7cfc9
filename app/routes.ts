import { layout, type RouteConfig, route } from "@remix-run/route-config";
import { siteMap } from "../remix.config.js";

export default siteMap.map(({ layout: file, pages }) =>
  layout(
    file,
    pages.map((page) => route(page.path, page.file)),
  ),
) satisfies RouteConfig;
