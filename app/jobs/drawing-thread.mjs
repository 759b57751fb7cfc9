// The door of the draw: a thread has no loader for TypeScript of its own.
import { register } from "tsx/esm/api";

register();
await import("~/jobs/drawing-thread.server.ts");
