/// <reference types="@remix-run/node" />
/// <reference types="vite/client" />

declare module "@remix-run/server-runtime" {
  /** Loaders answer with what they return: Dates stay Dates. */
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with Remix's own
  interface Future {
    v3_singleFetch: true;
  }
}

export {};
