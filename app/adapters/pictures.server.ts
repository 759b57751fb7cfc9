import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { programFile } from "~/own-programs.server";
import { onDisk } from "./store-trouble";

export type PictureTrouble = "damaged" | "overblown";

/** What phones take, and a little more: 108 megapixels. */
const mostPixels = 120_000_000;
const patienceMs = 60_000;
const mostBytes = 1024 * 1024 * 1024;
const lookEveryMs = 100;
const pageBytes = 4096;

const pictureTypes = ["image/jpeg", "image/png", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

const script = programFile("picture-worker");

export function isPictureType(mediaType: string): mediaType is PictureType {
  return (pictureTypes as readonly string[]).includes(mediaType);
}

/**
 * Writes a picture anew in the same format, turned upright and with its colours, without everything else that a camera
 * writes along: place, time, device, thumbnail. @returns what is wrong with it, if it cannot be opened
 */
export function redrawPicture(path: string, target: string, type: PictureType): Promise<PictureTrouble | undefined> {
  return onDisk(draw(path, target, type));
}

/** A small WebP of a picture, without anything written along. */
export function drawThumbnail(path: string, target: string): Promise<PictureTrouble | undefined> {
  return onDisk(draw(path, target, "thumbnail"));
}

/** In a process of its own: what a picture does to its reader, in time or memory, it does to that process alone. */
function draw(path: string, target: string, drawing: PictureType | "thumbnail"): Promise<PictureTrouble | undefined> {
  const child = spawn(process.execPath, [script, path, target, drawing, String(mostPixels)], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { NODE_ENV: "production" },
  });
  let said = "";
  let isTooMuch = false;
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const end = () => {
    isTooMuch = true;
    child.kill("SIGKILL");
  };
  const impatience = setTimeout(end, patienceMs);
  const watching = setInterval(async () => {
    if (child.pid && (await memoryOf(child.pid)) > mostBytes) end();
  }, lookEveryMs);

  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) => {
      clearTimeout(impatience);
      clearInterval(watching);
      if (said === "done") return resolve(undefined);
      if (isTooMuch || said === "overblown") return resolve("overblown");
      if (said === "damaged" || crashes.has(signal)) return resolve("damaged");
      const code = said.replace(/^disk /, "");
      reject(Object.assign(new Error(`a picture was not drawn: ${said || signal || status}`), { code }));
    });
  });
}

/** By which a system ends a reader that a picture has led astray. */
const crashes = new Set<NodeJS.Signals | null>(["SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT"]);

/** What a process holds in memory, where the system tells; 0 where it does not. */
async function memoryOf(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(told.split(" ")[1] ?? 0) * pageBytes;
}
