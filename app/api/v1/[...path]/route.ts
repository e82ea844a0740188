import { answerModeration } from '@/lib/api/moderation-route';
import { answerApi } from '@/lib/api/read-route';

type Asked = { params: Promise<{ path: string[] }> };

export const GET = async (request: Request, { params }: Asked) => {
  const path = (await params).path;
  return path[0] === 'moderation' ? answerModeration(request, path.slice(1)) : answerApi(request, path);
};

/** Only what is moderated is changed by a key. */
export const POST = async (request: Request, { params }: Asked) => {
  const path = (await params).path;
  return path[0] === 'moderation' ? answerModeration(request, path.slice(1)) : new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
};
