import { hearPartner } from '@/lib/partners/hear';

/** A webhook of a paper whose stories this one takes. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }) => hearPartner(request, (await params).id);
