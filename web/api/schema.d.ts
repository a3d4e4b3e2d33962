export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "alive";
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready";
                            mode: "demo" | "production";
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{assembly}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{assembly}/vkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{assembly}/tile/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assembly: string;
                    "*": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/receipts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            /** @description Hex of SHA-256(00 ‖ entry); the receipt number is its first 40 bits. */
                            leafHash: string;
                            type: string;
                            at: string;
                            /** @description Base64 hashes from the leaf's sibling to the root's child. */
                            proof: string[];
                            /** @description The same as a c2sp.org/tlog-proof, with the checkpoint. */
                            receipt: string;
                            checkpoint: string;
                            vkey: string;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/log-opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your key signs to open the log of a submitted assembly */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Origin of the log */
                            aud: string;
                            nonce: string;
                            /** @description Your name in this log */
                            person: string;
                            /** @enum {string} */
                            role: "officer";
                            pack: {
                                id: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            };
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the log with your key as its first officer key */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jwk: {
                            /** @enum {unknown} */
                            crv: "P-256";
                            /** @enum {unknown} */
                            kty: "EC";
                            x: string;
                            y: string;
                        };
                        pop: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            origin: string;
                            vkey: string;
                            /** @description Number of the entry in the log */
                            seq: number;
                            leafHash: string;
                            receipt: string;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/key-request-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your key signs when you ask for it; `role` is one of those listed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Origin of the log */
                            aud: string;
                            nonce: string;
                            /** @description Your name in this log */
                            person: string;
                            roles: ("convener" | "clerk" | "counter" | "officer" | "service")[];
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/key-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys that were asked for, with what became of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            requests: {
                                kid: string;
                                person: string;
                                /** @enum {unknown} */
                                role: "convener" | "clerk" | "counter" | "officer" | "service";
                                /** @enum {unknown} */
                                state: "waiting" | "enrolled" | "dismissed";
                                requestedAt: string;
                                accountId: string;
                            }[];
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Asks an officer to enrol your key. A request that still waits is replaced */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jwk: {
                            /** @enum {unknown} */
                            crv: "P-256";
                            /** @enum {unknown} */
                            kty: "EC";
                            x: string;
                            y: string;
                        };
                        pop: string;
                        /** @enum {unknown} */
                        role: "convener" | "clerk" | "counter" | "officer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kid: string;
                            person: string;
                            /** @enum {unknown} */
                            role: "convener" | "clerk" | "counter" | "officer" | "service";
                            /** @enum {unknown} */
                            state: "waiting" | "enrolled" | "dismissed";
                            requestedAt: string;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/my-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your key in this assembly, or null */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: {
                                kid: string;
                                person: string;
                                /** @enum {unknown} */
                                role: "convener" | "clerk" | "counter" | "officer" | "service";
                                /** @enum {unknown} */
                                state: "waiting" | "enrolled" | "dismissed";
                                requestedAt: string;
                            } | null;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/acts/{act}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs an act; the last signature that it needs appends it. Idempotent by the bytes of the signature */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    act: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jws: string;
                        opening?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: false;
                            signatures: {
                                needed: number;
                                have: number;
                            };
                        } | {
                            /** @enum {boolean} */
                            done: true;
                            /** @description Number of the entry in the log */
                            seq: number;
                            at: string;
                            leafHash: string;
                            /** @description c2sp.org/tlog-proof@v1 */
                            receipt: string;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/acts/{act}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws an act that you prepared and that is not in the log */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    act: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts that wait for a signature of yours */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acts: {
                                act: string;
                                type: string;
                                /** @description `typ` of the JWS header */
                                typ: string;
                                /** @description Exactly the text to sign: UTF-8, canonical JSON */
                                payload: string;
                                signatures: {
                                    needed: number;
                                    have: number;
                                };
                                preparedAt: string;
                                /** @description You prepared it and may withdraw it */
                                mine: boolean;
                                /** @description You have signed; somebody else has to */
                                signed: boolean;
                            }[];
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepares an act: the service composes what is to be signed
         * @description `input` by `type`:
         *     - `enrol`: `{"type":"object","required":["kid"],"properties":{"kid":{"type":"string","pattern":"^[A-Za-z0-9_-]{43}$","description":"RFC 7638 thumbprint"}},"additionalProperties":false}`
         *     - `dismiss`: `{"type":"object","required":["kid","reason"],"properties":{"kid":{"type":"string","pattern":"^[A-Za-z0-9_-]{43}$","description":"RFC 7638 thumbprint"},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        type: "open-log" | "enrol" | "dismiss" | "roll-published" | "roll-amended" | "roll-frozen" | "roll-countersigned" | "consent" | "notice" | "delivery" | "announce" | "bind" | "unbind" | "ballot" | "ballot-attested" | "paper-issued" | "paper-spoiled" | "paper-registered" | "box-sealed" | "paper-entered" | "paper-reviewed" | "paper-voided" | "reconciled" | "dispute" | "extend" | "close" | "tally" | "objection" | "objection-answered" | "declare" | "certify" | "cancel" | "disclosed" | "archive";
                        input: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            act: string;
                            type: string;
                            /** @description `typ` of the JWS header */
                            typ: string;
                            /** @description Exactly the text to sign: UTF-8, canonical JSON */
                            payload: string;
                            signatures: {
                                needed: number;
                                have: number;
                            };
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    to?: string;
                    limit: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            sentAt: string;
                            to: string;
                            kind: string;
                            text: string;
                        }[];
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            now: string;
                            /** @description The next deadline that waits. */
                            nextDue: string | null;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        to: string;
                    } | {
                        forwardSeconds: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            now: string;
                            /** @description How many deadlines passed on the way and were carried out. */
                            tasksDone: number;
                        };
                    };
                };
                /** @description Refusal */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Refusal */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description urn:yijue:problem:…; stable */
            type: string;
            title: string;
            /** @description What happened, what was not lost, what to do. Chinese. */
            detail: string;
            status: number;
            /** @description The last part of the type, as in the table of problems. */
            code: string;
            /** @description Names this request in the service log. */
            requestId: string;
            en: {
                title: string;
                detail: string;
            };
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
