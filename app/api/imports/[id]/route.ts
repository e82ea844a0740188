import { takePartOf } from '@/lib/moving/desk/part-route';

/** The next part of a file that is to be imported. */
export const POST = async (request: Request, { params }: { params: Promise<{ id: string }> }) => takePartOf(request, (await params).id);
