import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { inOwnFolder } from "db/own-folder";
import { throughPlainDoors } from "./plain-doors.server";
import type { PageHandler } from "./remix.server";
import { makeSubsets } from "./route-subsets";

const buildDirectory = inOwnFolder("build");

/** What `npm run build` left; throws a sentence for the operator when it left nothing. */
export async function loadBuilt(): Promise<{ handle: PageHandler; clientDirectory: string }> {
  const serverFile = join(buildDirectory, "server/index.js");
  const clientDirectory = join(buildDirectory, "client");
  if (!existsSync(serverFile) || !existsSync(clientDirectory)) {
    throw new Error(`There is no build in ${buildDirectory}. Run "npm run build" first.`);
  }
  const build: ServerBuild = await import(pathToFileURL(serverFile).href);
  return { handle: throughPlainDoors(Object.values(build.routes).flatMap(known), handlerOf(build)), clientDirectory };
}

function known<R>(route: R | undefined): R[] {
  return route === undefined ? [] : [route];
}

/** One handler for each set of routes that an address can match. */
function handlerOf(build: ServerBuild): PageHandler {
  const subsetFor = makeSubsets(build.routes);
  const handlers = new Map<ServerBuild["routes"], RequestHandler>();
  return (request, context) => {
    const routes = subsetFor(new URL(request.url).pathname);
    const handle = handlers.get(routes) ?? createRequestHandler(buildOf(build, routes), process.env.NODE_ENV);
    handlers.set(routes, handle);
    return handle(request, context);
  };
}

function buildOf(build: ServerBuild, routes: ServerBuild["routes"]): ServerBuild {
  const known = Object.entries(build.assets.routes).filter(([id]) => id in routes);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(known) } };
}
