/// <reference types="@remix-run/node" />
/// <reference types="vite/client" />

declare module "@remix-run/server-runtime" {
  /** Loaders answer with what they return: Dates stay Dates. */
  interface Future {
    v3_singleFetch: true;
  }
}

export {};
