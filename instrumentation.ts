export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { readConnectionAddress } = await import('@/lib/actions/connection-address');
  readConnectionAddress(Number(process.env.TRUSTED_PROXIES ?? 0));
  const { startBackground } = await import('@/lib/publishing/background');
  startBackground();
}
