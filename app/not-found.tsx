/**
 * Sent along with every page by the framework, so as small as can be. Readers get
 * components/site/missing.tsx instead.
 */
export default function NotFound() {
  return <p>404</p>;
}
