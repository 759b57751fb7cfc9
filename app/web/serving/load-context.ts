/** What the server hands to every loader, action and to entry.server. */
export type LoadContext = {
  /** For the script tags of this one response. */
  nonce: string;
  /** Shown on error pages and found again in the log. */
  requestId: string;
  /** For limiting attempts; never logged. */
  clientAddress: string;
};

declare module "@remix-run/server-runtime" {
  // Only an interface can be merged with Remix's own.
  interface AppLoadContext extends LoadContext {}
}
