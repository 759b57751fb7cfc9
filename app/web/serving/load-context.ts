import type { Trouble } from "../trouble";

/** What the server hands to every loader, action and to entry.server. */
export type LoadContext = {
  /** For the script tags of this one response. */
  nonce: string;
  /** Shown on error pages and found again in the log. */
  requestId: string;
  /** For limiting attempts; never logged. */
  clientAddress: string;
  /** The form that was posted, as it came: it goes back where it could not be taken. */
  sent?: Buffer;
  /** Set on the way, when the database or the disk failed under the request. */
  trouble?: Trouble;
};

declare module "@remix-run/server-runtime" {
  // Only an interface can be merged with Remix's own.
  interface AppLoadContext extends LoadContext {}
}
