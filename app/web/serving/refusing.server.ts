import { retryAfterSeconds } from "../trouble";
import type { Arrival } from "./arrival";
import { sendText } from "./replying.server";

export type ServerRefusal =
  | "bad-request"
  | "cross-site"
  | "not-found"
  | "too-large"
  | "too-slow"
  | "crowded"
  | "broken";

const answers: Record<ServerRefusal, { status: number; sentence: string }> = {
  "bad-request": { status: 400, sentence: "Permintaan tidak dapat dipahami." },
  "cross-site": { status: 403, sentence: "Permintaan ditolak karena dikirim dari situs lain." },
  "not-found": { status: 404, sentence: "Berkas tidak ditemukan." },
  "too-large": { status: 413, sentence: "Kiriman terlalu besar: paling banyak 2 MB, dan 256 MB untuk berkas." },
  "too-slow": { status: 408, sentence: "Kiriman terlalu lama di perjalanan. Coba lagi." },
  crowded: { status: 503, sentence: "Portal sedang ramai pengunjung. Coba lagi sebentar lagi." },
  broken: { status: 500, sentence: "Terjadi kesalahan pada server." },
};

/** For what is no page and has no form to give back. */
export const sentences = {
  trouble: "Sebentar, sistem sedang terganggu. Coba lagi sebentar lagi.\n",
  ended: "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.\n",
  notFound: "Berkas atau halaman ini tidak ditemukan.\n",
  refused: "Permintaan ini tidak dapat dipenuhi.\n",
  broken: "Terjadi kesalahan pada server.\n",
};

/** A browser hears an answer only after it has sent its whole body, or until this much time is gone. */
const patienceMs = 5_000;

export function refuse(arrival: Arrival, refusal: ServerRefusal) {
  const { status, sentence } = answers[refusal];
  if (status === 503) arrival.response.setHeader("Retry-After", String(retryAfterSeconds));
  sendText(arrival, status, `${sentence}\nKode untuk sekretariat: ${arrival.requestId}\n`);
}

export function refuseAndHangUp(arrival: Arrival, refusal: ServerRefusal) {
  if (arrival.response.headersSent) return;
  arrival.response.setHeader("Connection", "close");
  refuse(arrival, refusal);
}

/** Throws away what still comes in, then refuses. */
export function refuseAfterBody(arrival: Arrival, refusal: ServerRefusal) {
  const { request, response } = arrival;
  const answer = () => refuseAndHangUp(arrival, refusal);
  const patience = setTimeout(answer, patienceMs);
  response.once("close", () => clearTimeout(patience));
  request.once("end", answer);
  request.resume();
}
