import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { PageHandler } from "./remix.server";

const buildDirectory = fileURLToPath(new URL("../../../build/", import.meta.url));

/** What `npm run build` left; throws a sentence for the operator when it left nothing. */
export async function loadBuilt(): Promise<{ handle: PageHandler; clientDirectory: string }> {
  const serverFile = `${buildDirectory}server/index.js`;
  const clientDirectory = `${buildDirectory}client`;
  if (!existsSync(serverFile) || !existsSync(clientDirectory)) {
    throw new Error(`There is no build in ${buildDirectory}. Run "npm run build" first.`);
  }
  const build: ServerBuild = await import(pathToFileURL(serverFile).href);
  return { handle: createRequestHandler(build, process.env.NODE_ENV), clientDirectory };
}
