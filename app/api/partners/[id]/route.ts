import { receivePartnerSignal } from '@/lib/partners/receive-signal';

/** A webhook of a paper whose stories this one takes. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }) => receivePartnerSignal(request, (await params).id);
