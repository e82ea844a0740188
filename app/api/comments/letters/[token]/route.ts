import { leadToPage, stopByForm } from '@/lib/comments/letters/stop-route';

type Context = { params: Promise<{ token: string }> };

/**
 * A mail program posts here when its reader presses “unsubscribe” (RFC 8058), and so does the page
 * that the letters link to.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return stopByForm(request, (await params).token);
}

/** Opened by a person: the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return leadToPage((await params).token);
}
