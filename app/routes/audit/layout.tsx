export { WideFault as ErrorBoundary, WideLayout as default } from "../layouts";
