import { createContext } from "react";

/** Whether the page answers a form that was posted to it, instead of being opened. */
export const AnsweringContext = createContext(false);
