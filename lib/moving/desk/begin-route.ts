import { jsonRoute } from '../../actions/json-route';
import { who } from '../../ground/policy';
import { uploadForm } from './job';
import { beginUpload } from './upload';

const limit = { points: 120, seconds: 3600, by: 'actor' } as const;

/** Announces a file that will come in parts. */
export const beginUploadOf = jsonRoute({ name: 'moving.upload', can: who('moving.manage'), input: uploadForm, limit }, beginUpload);
