import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { kindOf } from '@/lib/ground/figures';
import { log } from '@/lib/ground/log';
import { pathForLog } from './request-log';

/** `around` does the work of a request in a span of its own; `stop` sends what is left. */
export type Tracing = {
  around: (request: IncomingMessage, response: ServerResponse, work: () => void) => void;
  stop: () => Promise<void>;
};

/** Milliseconds. Stopping waits no longer for a collector that is silent. */
const patience = 3000;

/** Where nobody asks for spans nothing is loaded and nothing is made. */
const none: Tracing = { around: (_request, _response, work) => work(), stop: async () => undefined };

/** Attributes that can hold an address, or words that somebody typed. */
const addresses = /^(http\.(url|target|route)|url\.(full|path)|next\.(route|span_name))$/;
const words =
  /^(url\.query|http\.user_agent|user_agent\.original|http\.client_ip|client\.address|exception\.(message|stacktrace)|db\.(statement|query\.text))$/;

const cleaned = (attributes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !words.test(name))
      .map(([name, value]) => [name, addresses.test(name) && typeof value === 'string' ? value.replace(/\/\S*/g, pathForLog) : value]),
  );

/**
 * A span as it may leave the house: no question, no receipt, no text of readers, no address of
 * theirs.
 */
const exportedSpan = (span: ReadableSpan): ReadableSpan =>
  Object.assign(Object.create(span) as ReadableSpan, {
    name: span.name.replace(/\/\S*/g, pathForLog),
    attributes: cleaned(span.attributes),
    events: span.events.map((event) => ({ ...event, attributes: cleaned(event.attributes ?? {}) })),
    status: { code: span.status.code },
  });

/**
 * Sends spans by OTLP over HTTP to the collector at `endpoint`: one for each request, and those of
 * the framework in it. Sampling and headers are set by OpenTelemetry's own variables. The libraries
 * are loaded here, and only where there is an endpoint.
 */
export async function startTracing(endpoint: string | undefined, service = 'infoshos'): Promise<Tracing> {
  if (!endpoint) return none;
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const sender = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const exporter: SpanExporter = {
    export: (spans, done) => sender.export(spans.map(exportedSpan), done),
    shutdown: () => sender.shutdown(),
    forceFlush: () => sender.forceFlush(),
  };
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  provider.register();
  api.diag.setLogger(
    { error: (text) => log.warn({ what: text.slice(0, 200) }, 'spans could not be sent'), warn: () => {}, info: () => {}, debug: () => {}, verbose: () => {} },
    api.DiagLogLevel.ERROR,
  );
  const tracer = provider.getTracer('infoshos');
  return {
    around: (request, response, work) => {
      const parent = api.propagation.extract(api.context.active(), request.headers);
      const kind = kindOf(request.url ?? '/');
      const span = tracer.startSpan(`${request.method ?? 'GET'} ${kind}`, { kind: api.SpanKind.SERVER, attributes: { 'infoshos.kind': kind } }, parent);
      response.once('close', () => {
        span.setAttribute('http.response.status_code', response.statusCode);
        if (response.statusCode >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR });
        span.end();
      });
      api.context.with(api.trace.setSpan(parent, span), work);
    },
    stop: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      api.trace.disable();
      api.context.disable();
      api.propagation.disable();
    },
  };
}
