import { createContext } from "react";

/** The address of the built app/entry.client.ts, which only entry.server learns from the manifest. */
export const EnhancementContext = createContext<string | undefined>(undefined);
