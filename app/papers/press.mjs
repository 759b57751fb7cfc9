// The door of the press: a thread has no loader for TypeScript of its own.
import { register } from "tsx/esm/api";

register();
await import("~/papers/press.server.ts");
