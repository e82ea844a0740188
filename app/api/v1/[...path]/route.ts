import { answerApi } from '@/lib/api/read-route';

export const GET = async (request: Request, { params }: { params: Promise<{ path: string[] }> }) => answerApi(request, (await params).path);
