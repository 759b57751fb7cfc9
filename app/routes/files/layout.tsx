export { NarrowFault as ErrorBoundary, NarrowLayout as default } from "../layouts";
