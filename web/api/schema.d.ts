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
    "/api/identity/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                        estate: string;
                        name: string;
                        /** @enum {unknown} */
                        idType: "居民身份证" | "户口簿" | "港澳居民来往内地通行证" | "台湾居民来往大陆通行证" | "外国人永久居留身份证" | "护照" | "军官证" | "统一社会信用代码" | "其他";
                        idNo: string;
                        phone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            challenge: string;
                            /** Format: date-time */
                            expiresAt: string;
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
    "/api/identity/staff-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
                        phone: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            challenge: string;
                            /** Format: date-time */
                            expiresAt: string;
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
    "/api/identity/challenges/{challenge}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    challenge: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
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
                            /** @description For `Authorization: Bearer`; keep it in memory only. */
                            accessToken: string;
                            /** Format: date-time */
                            expiresAt: string;
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
    "/api/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
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
                            /** @description For `Authorization: Bearer`; keep it in memory only. */
                            accessToken: string;
                            /** Format: date-time */
                            expiresAt: string;
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
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs this account out everywhere else */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
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
    "/api/identity/slip-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the owner of the unit that a paper slip names */
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
                        estate: string;
                        assembly: string;
                        /** @description Of the unit, as printed. */
                        code: string;
                        /** @description Last four characters of the document number. */
                        idTail: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            challenge: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @description Last four digits of the phone that has the code. */
                            phoneTail: string;
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
    "/api/estates/{estate}/second-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a code to the phone of an officer, or to that whose code opened this session */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            challenge: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @description Last four digits of the phone that has the code. */
                            phoneTail: string;
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
    "/api/estates/{estate}/second-codes/{challenge}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    challenge: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
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
    "/api/estates/{estate}/desk-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {unknown} */
                        idType: "居民身份证" | "户口簿" | "港澳居民来往内地通行证" | "台湾居民来往大陆通行证" | "外国人永久居留身份证" | "护照" | "军官证" | "统一社会信用代码" | "其他";
                        idNo: string;
                        phone: string;
                        /** @description Which document was seen, in words: 居民身份证原件. No numbers. */
                        documentSeen: string;
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
                            /** Format: uuid */
                            verification: string;
                            /** @description A vote is open: the phone is bound once a second person confirms. */
                            waits: boolean;
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
    "/api/estates/{estate}/representations": {
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
                            /** Format: uuid */
                            representation: string;
                            /** @description Masked for natural persons. */
                            owner: string;
                            /** @description Masked. */
                            representative: string;
                            /** @enum {unknown} */
                            capacity: "authorised" | "guardian" | "heir";
                            /** @enum {unknown} */
                            state: "pending" | "active" | "ended";
                            evidence: string;
                            /** Format: date-time */
                            registeredAt: string;
                            /** @description Of the sealed authorisation */
                            hasPhoto: boolean;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        owner: {
                            name: string;
                            /** @enum {unknown} */
                            idType: "居民身份证" | "户口簿" | "港澳居民来往内地通行证" | "台湾居民来往大陆通行证" | "外国人永久居留身份证" | "护照" | "军官证" | "统一社会信用代码" | "其他";
                            idNo: string;
                        };
                        representative: {
                            name: string;
                            /** @enum {unknown} */
                            idType: "居民身份证" | "户口簿" | "港澳居民来往内地通行证" | "台湾居民来往大陆通行证" | "外国人永久居留身份证" | "护照" | "军官证" | "统一社会信用代码" | "其他";
                            idNo: string;
                            phone: string;
                        };
                        /** @enum {unknown} */
                        capacity: "authorised" | "guardian" | "heir";
                        /** @description What was shown: 授权委托书, 监护证明, 公证书 … */
                        evidence: string;
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
                            /** Format: uuid */
                            representation: string;
                            /** @enum {unknown} */
                            state: "pending" | "active" | "ended";
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
    "/api/estates/{estate}/representations/{representation}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    representation: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/representations/{representation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    representation: string;
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
    "/api/estates/{estate}/representations/{representation}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Photo of the authorisation with its seal */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    representation: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
        /** Photo of the authorisation with its seal: one JPEG as multipart/form-data */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    representation: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/contact-changes": {
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            rooms: string[];
                            /** @description Masked. */
                            phone: string;
                            documentSeen: string | null;
                            /** Format: date-time */
                            at: string;
                            isOwn: boolean;
                            by: string | null;
                            /** @description Prepared for it, and not in a log */
                            acts: string[];
                            /** @description Voting now, and their log does not hold it yet: two of the staff sign it there. */
                            assemblies: {
                                assembly: string;
                                title: string;
                            }[];
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
    "/api/estates/{estate}/contact-changes/{change}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    change: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/contact-changes/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    change: string;
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
    "/api/me": {
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
                            /** Format: uuid */
                            account: string;
                            name: string | null;
                            grants: {
                                /** @enum {unknown} */
                                role: "owner" | "committee" | "community" | "officer" | "district" | "administrator" | "observer";
                                /** @enum {unknown} */
                                scope: "estate" | "area";
                                scopeId: string;
                            }[];
                            estates: {
                                estate: string;
                                name: string;
                                actsFor: {
                                    /** Format: uuid */
                                    person: string;
                                    /** @enum {unknown} */
                                    capacity: "owner" | "authorised" | "guardian" | "heir";
                                    /** @enum {unknown} */
                                    standing: "confirmed" | "pending";
                                    /** @description Masked for natural persons. */
                                    name: string;
                                    units: {
                                        unit: string;
                                        address: string;
                                        use: string;
                                        areaCm2: number;
                                        owners: number;
                                    }[];
                                }[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff in your area, with posts held and taken back */
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
                            /** Format: uuid */
                            account: string;
                            name: string;
                            /** @description Masked. */
                            phone: string;
                            /** Format: date-time */
                            createdAt: string;
                            grants: {
                                /** Format: uuid */
                                grant: string;
                                /** @enum {unknown} */
                                role: "owner" | "committee" | "community" | "officer" | "district" | "administrator" | "observer";
                                /** @enum {unknown} */
                                scope: "estate" | "area";
                                scopeId: string;
                                /** Format: date-time */
                                grantedAt: string;
                                reason: string | null;
                                grantedBy: string | null;
                                revoked: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string | null;
                                    reason: string | null;
                                } | null;
                            }[];
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
                        name: string;
                        phone: string;
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
                            /** Format: uuid */
                            account: string;
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
    "/api/accounts/{account}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        role: "owner" | "committee" | "community" | "officer" | "district" | "administrator" | "observer";
                        /** @enum {unknown} */
                        scope: "estate" | "area";
                        /** @description Estate, or division code of an area. */
                        scopeId: string;
                        reason?: string;
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
                            /** Format: uuid */
                            grant: string;
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
    "/api/accounts/{account}/grants/{grant}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    account: string;
                    grant: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates": {
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
                        "application/json": components["schemas"]["Estate"][];
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
                        /** @description Names the estate in addresses. */
                        estate: string;
                        name: string;
                        address: string;
                        /** @description Division code of the street (9 digits) or the community (12). */
                        areaCode: string;
                        /** @description Rule pack of the place, e.g. CN or FJ-漳平; see /api/law/packs. */
                        pack: string;
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
                        "application/json": components["schemas"]["Estate"];
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
    "/api/estates/{estate}": {
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
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                        "application/json": components["schemas"]["EstateFacts"];
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
    "/api/estates/{estate}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buildings with their units, as the register has them today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                            building: string;
                            units: number;
                            homes: number;
                            entrances: number;
                            areaCm2: number;
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
    "/api/estates/{estate}/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Part `file`: the registry feed. Field `mayLoseUnits` = `yes` confirms that many units disappear. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                        "application/json": components["schemas"]["RegistryReport"];
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
    "/api/estates/{estate}/registry/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Part `file`: the registry feed. Says what it would change, and changes nothing. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                            asOf: string | null;
                            added: {
                                unit: string;
                                address: string;
                                areaCm2: number;
                            }[];
                            gone: {
                                unit: string;
                                address: string;
                                areaCm2: number;
                            }[];
                            areaChanged: {
                                unit: string;
                                address: string;
                                fromCm2: number;
                                toCm2: number;
                            }[];
                            sold: {
                                unit: string;
                                address: string;
                            }[];
                            otherwiseChanged: number;
                            before: {
                                units: number;
                                heads: number;
                                areaCm2: number;
                            };
                            after: {
                                units: number;
                                heads: number;
                                areaCm2: number;
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
    "/api/estates/{estate}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Part `file`: the committee’s roster as it is, .xlsx, .xls, HTML or text in any Chinese encoding. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                        "application/json": components["schemas"]["Reconciliation"];
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
    "/api/estates/{estate}/reconciliation": {
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
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                        "application/json": components["schemas"]["Reconciliation"];
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
    "/api/estates/{estate}/reconciliation/doubts/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                    position: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The reconciliation that was read.
                         */
                        run: string;
                        /** @enum {unknown} */
                        answer: "registry-stands" | "roster-corrected" | "registry-to-correct";
                        remark?: string;
                    };
                };
            };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/reconciliation/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same with every cell in full; the look is kept with its reason */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
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
                        "application/json": components["schemas"]["Reconciliation"];
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
    "/api/estates/{estate}/merges": {
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
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                            id: string | null;
                            people: {
                                /** Format: uuid */
                                person: string;
                                name: string;
                                idType: string | null;
                                idNo: string | null;
                                rooms: string[];
                            }[];
                            evidence: ("id-upgraded" | "same-name" | "near-name" | "same-phone" | "same-room")[];
                            verdict: ("same" | "different") | null;
                            note: string | null;
                            by: string | null;
                            isOwn: boolean;
                            confirmedBy: string | null;
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        person: string;
                        /** Format: uuid */
                        other: string;
                        /** @enum {unknown} */
                        verdict: "same" | "different";
                        /** @description What was looked at. */
                        note: string;
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
                            /** Format: uuid */
                            merge: string;
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
    "/api/estates/{estate}/merges/{merge}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                    merge: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                    merge: string;
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
    "/api/law/packs": {
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
                            id: string;
                            /** @description GB/T 2260 code; empty for the country. */
                            division: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            parent: string | null;
                            version: string;
                            inForceFrom: string | null;
                            inForceUntil: string | null;
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
    "/api/law/packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Day whose law is asked for; today if left out. */
                    on?: string;
                };
                header?: never;
                path: {
                    id: string;
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
                            pack: {
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                onDay: string;
                                insteadOf: string | null;
                                layers: {
                                    id: string;
                                    division: string;
                                    nameZh: string;
                                    nameEn: string;
                                    version: string;
                                    /** @enum {unknown} */
                                    status: "in-force" | "draft";
                                    inForceFrom: string | null;
                                    inForceUntil: string | null;
                                    unread: string[];
                                }[];
                                figures: {
                                    noticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    interimNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    petitionPercent?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    annualMeetingsMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    windowDaysMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    windowDaysMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    internetForm?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    votingPlatform?: {
                                        value: string | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: string | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    votingPlatformMandatory?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    paperOnRequest?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    unpostedMotionsBarred?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    verifiedAccountVoteIsOwners?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    proxyPrincipalsMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    receiptOfDelivery?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    unreachablePostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    weightsByAgreement?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    ownerRepresentatives?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    representativeShareMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    decisionPostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    objectionDaysMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    resultPostDaysMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    challengeYears?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    ballotRetentionYears?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    residentialOnly?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    firstAssemblyTriggers?: {
                                        value: {
                                            areaPercent: number | null;
                                            headsPercent: number | null;
                                            years: number | null;
                                        }[] | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                areaPercent: number | null;
                                                headsPercent: number | null;
                                                years: number | null;
                                            }[] | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    firstAssemblyApplicationPercent?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepReviewDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepGroupFormDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepGroupMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepGroupOdd?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepOwnerShareMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    prepListPostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    firstNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    firstAssemblyDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeOdd?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    smallEstateHouseholdsMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    smallEstateCommitteeMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    partialCommitteeShareMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    termYearsMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    termYearsMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    termYearsUsual?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    firstCommitteeMeetingDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeChairs?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeDeputiesMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeDeputiesMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeQuorum?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeePass?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeNoProxies?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeMeetingDemand?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeMeetingNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    filingDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    certificateDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    certificateWorkingDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    changeReportDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    removalPetitionPercent?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    memberHandoverDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    vacancyRemainMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    byElectionDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeInfoPostDaysMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeMisconductArticle?: {
                                        value: string | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: string | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    sealCustodians?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    reelectionStartDaysBefore?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    reelectionReportMonthsBefore?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    reelectionGroupFormDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    reelectionInterventionDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    reelectionHeldDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    committeeHandoverDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyName?: {
                                        value: string | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: string | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyCauses?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyOdd?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyOwnerShareMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyPartyShareMin?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyChair?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyFormedBy?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyQuorum?: {
                                        value: {
                                            num: number;
                                            den: number;
                                            over: boolean;
                                        } | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: {
                                                num: number;
                                                den: number;
                                                over: boolean;
                                            } | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyListPostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyFilingDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyTermYearsMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyEndsOn?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    temporaryBodyDissolveDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    dismissNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    providerNonRenewNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    indefiniteEndNoticeDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    renewalDecisionMonthsBefore?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    contractFilingDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    exitHandoverDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    emergencyManagementMonthsMax?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    exitComplaintsOver?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    exitWindowMonths?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    exitSatisfactionBelowPercent?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    exitOnRefusalToRectify?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    bannedGrades?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    blacklistedBarredFromFund?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    registrationBeforeOperating?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    feeChangeAudit?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    feeChangePostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    feeResultPostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    fundTopUpBelowPercent?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    fundTopUpPayDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    emergencyFundDecisionDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    emergencyFundPostDays?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    smallSumLimitFen?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    smallSumTrack?: {
                                        value: boolean | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: boolean | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    fundApprover?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    fundFirstReviewer?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    publicIncomePeriod?: {
                                        value: ("month" | "quarter" | "half-year" | "year" | "regularly") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("month" | "quarter" | "half-year" | "year" | "regularly") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    publicIncomePostMonthsMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    publicIncomeCheck?: {
                                        value: ("month" | "quarter" | "half-year" | "year" | "regularly") | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("month" | "quarter" | "half-year" | "year" | "regularly") | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    publicIncomeToFundPercentMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    partyConsentMatters?: {
                                        value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: ("election" | "reelection" | "member-change" | "committee-duties" | "company-entry" | "company-exit" | "fund-use" | "emergency-relief-fund" | "common-income" | "fee-change" | "parking" | "no-conditions" | "not-established" | "no-committee" | "term-ended" | "committee-fails" | "reelection-due" | "committee-ended" | "committee-formed" | "committee-filed" | "committee-took-over" | "community-party" | "party-branch" | "neighbourhood-committee" | "street" | "department" | "D" | "black")[] | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                    partySharePercentMin?: {
                                        value: number | null;
                                        article: string;
                                        articleEn: string;
                                        source: string;
                                        from: string;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        others: {
                                            value: number | null;
                                            article: string;
                                            articleEn: string;
                                            source: string;
                                            from: string;
                                            confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                            isDraft: boolean;
                                        }[];
                                    };
                                };
                                texts: {
                                    zh: string;
                                    en: string;
                                    seen: string;
                                    /** @enum {unknown} */
                                    status: "in-force" | "draft";
                                    inForceFrom: string | null;
                                    inForceUntil: string | null;
                                }[];
                            };
                            /** @description Of the canonical document that a log opened on this day freezes. */
                            sha256: string;
                            /** @description All versions of this place. */
                            versions: {
                                id: string;
                                /** @description GB/T 2260 code; empty for the country. */
                                division: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                parent: string | null;
                                version: string;
                                inForceFrom: string | null;
                                inForceUntil: string | null;
                            }[];
                            table: {
                                topic: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                rows: {
                                    key: string;
                                    meaning: {
                                        zh: string;
                                        en: string;
                                    };
                                    applies: {
                                        value: {
                                            zh: string;
                                            en: string;
                                        };
                                        citation: {
                                            zh: string;
                                            en: string;
                                        };
                                        /** @description Id of the layer; null where no layer states the figure. */
                                        from: string | null;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        /**
                                         * @description What the machine does with it; ask: nobody knows the figure, the authority is to be asked.
                                         * @enum {unknown}
                                         */
                                        effect: "blocks" | "warns" | "reminds" | "shows" | "ask";
                                    };
                                    others: {
                                        value: {
                                            zh: string;
                                            en: string;
                                        };
                                        citation: {
                                            zh: string;
                                            en: string;
                                        };
                                        /** @description Id of the layer; null where no layer states the figure. */
                                        from: string | null;
                                        confidence: ("read" | "excerpt" | "unconfirmed") | null;
                                        isDraft: boolean;
                                        /**
                                         * @description What the machine does with it; ask: nobody knows the figure, the authority is to be asked.
                                         * @enum {unknown}
                                         */
                                        effect: "blocks" | "warns" | "reminds" | "shows" | "ask";
                                    }[];
                                }[];
                            }[];
                            /** @description Years whose public holidays are entered. A deadline in another year says so. */
                            calendars: {
                                year: number;
                                source: string;
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
    "/log/{assembly}/heads/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed head of exactly this size, with the cosignatures it has, if a batch ended there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assembly: string;
                    size: string;
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
    "/log/{assembly}/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RFC 6962 consistency proof between two sizes: a base64 hash a line, no line if the sizes are equal */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
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
                            checkpoint: string;
                            vkey: string;
                            /** @description Mostly one. In a log of 100,000 entries two may share a number of 40 bits. */
                            receipts: {
                                seq: number;
                                /** @description Hex of SHA-256(00 ‖ entry); the receipt number is its first 40 bits. */
                                leafHash: string;
                                type: string;
                                at: string;
                                /** @description Base64 hashes from the leaf's sibling to the root's child. */
                                proof: string[];
                                /** @description The same as a c2sp.org/tlog-proof, with the checkpoint. */
                                receipt: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/ballot": {
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
                            aud: string;
                            notice: string | null;
                            serverTime: string;
                            window: {
                                from: string;
                                to: string;
                            } | null;
                            voters: {
                                voter: string;
                                person: string;
                                capacity: string;
                                units: {
                                    address: string;
                                    areaCm2: number;
                                    /** @enum {unknown} */
                                    use: "住宅" | "商业" | "办公" | "车位" | "储藏" | "公建配套" | "人防" | "其他";
                                    /** @description Whether it votes on any motion. */
                                    counted: boolean;
                                }[];
                                weight: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                motions: string[];
                                coOwners: number;
                                status: {
                                    /** @enum {unknown} */
                                    state: "none" | "cast" | "paper";
                                    channel: ("online" | "paper" | "assisted" | "phone" | "video") | null;
                                    at: string | null;
                                    code: string | null;
                                    /** @description Whether this very person cast it */
                                    own: boolean;
                                    mayChange: boolean;
                                };
                                nextN: number;
                                boundKid: string | null;
                                power: {
                                    /** @description Whether a ballot under it would count. */
                                    withinLimit: boolean;
                                    until: string | null;
                                } | null;
                                /** @description Motions on which an agent for some of them has voted; `motions` are the others. */
                                byAgent: string[];
                                /** @description The voter's estimated share of what a motion costs, where the notice's document states the cost. */
                                shares: {
                                    motion: string;
                                    fen: number;
                                }[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        voter: string;
                        jwk: {
                            /** @enum {unknown} */
                            crv: "P-256";
                            /** @enum {unknown} */
                            kty: "EC";
                            x: string;
                            y: string;
                        };
                        bind: string;
                    };
                };
            };
            responses: {
                /** @description Sending the same binding again answers 200 with the first receipt. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            kid: string;
                            receipt: string;
                        };
                    };
                };
                /** @description Sending the same binding again answers 200 with the first receipt. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            kid: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
                        jws: string;
                        opening: {
                            marks: {
                                [key: string]: string | {
                                    [key: string]: string;
                                };
                            };
                            salt: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Shows that a ballot is in the log, and nothing of what it says. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            /** @description Receipt number: the first 40 bits of the leaf hash, Crockford base 32. */
                            code: string;
                            at: string;
                            received: string;
                            /** @description The entry as hashed; the leaf hash is SHA-256(00 ‖ UTF-8). */
                            entry: string;
                            /** @description c2sp.org/tlog-proof@v1 */
                            receipt: string;
                            vkey: string;
                        };
                    };
                };
                /** @description Shows that a ballot is in the log, and nothing of what it says. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            /** @description Receipt number: the first 40 bits of the leaf hash, Crockford base 32. */
                            code: string;
                            at: string;
                            received: string;
                            /** @description The entry as hashed; the leaf hash is SHA-256(00 ‖ UTF-8). */
                            entry: string;
                            /** @description c2sp.org/tlog-proof@v1 */
                            receipt: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/ballots/mine": {
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
                            ballots: {
                                seq: number;
                                code: string;
                                voter: string;
                                /** @enum {unknown} */
                                channel: "online" | "paper" | "assisted" | "phone" | "video";
                                received: string;
                                /** @enum {unknown} */
                                status: "effective" | "late" | "duplicate" | "superseded" | "disputed" | "invalid";
                                at: string;
                                entry: string;
                                receipt: string;
                                vkey: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/ballots/mine/{code}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the number of a receipt of yours to your phones on record */
        post: {
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
    "/api/estates/{estate}/assemblies/{assembly}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of yours that changed hands since the roll */
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
                            transfers: {
                                address: string;
                                /** @enum {unknown} */
                                direction: "sold" | "bought";
                                since: string | null;
                                /** @description Whether the owner on the roll has voted, never how. */
                                voted: boolean;
                                /** @description Whether the vote goes with it: he had not, and kept nothing. */
                                passes: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/ballot-drafts/{voter}/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have answered so far; empty marks where there is nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    voter: string;
                    person: string;
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
                            marks: {
                                [key: string]: string | {
                                    [key: string]: string;
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
        /** Keeps your answers, encrypted, until you submit or voting closes; empty marks remove them */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    voter: string;
                    person: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        marks: {
                            [key: string]: string | {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            responses: {
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/progress": {
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
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who took part so far, in heads and area. Never which way. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            isClosed: boolean;
                            windows: {
                                /** @enum {unknown} */
                                channel: "online" | "paper" | "assisted" | "phone" | "video";
                                from: string;
                                to: string;
                            }[];
                            /** @description Voters who took part. */
                            voters: number;
                            /** @description One for each electorate of the notice. */
                            turnouts: {
                                motions: string[];
                                participating: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                electorate: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                /** @description The least that passes two thirds, in each measure. */
                                needed: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                /** @description What is missing to that. */
                                missing: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                /** @description What had taken part by the end of each day (each hour of a short vote), up to the last entry. */
                                steps: {
                                    until: string;
                                    heads: number;
                                    areaCm2: number;
                                }[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/entries/{seq}": {
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
                    seq: number;
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
                            type: string;
                            entry: string;
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Powers that you gave and received, and for which of your units you could give one */
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
                            limit: number | null;
                            aud: string;
                            mayGive: {
                                voter: string;
                                rooms: string[];
                                motions: string[];
                            }[];
                            powers: {
                                id: string;
                                /** @enum {unknown} */
                                side: "given" | "received";
                                voter: string;
                                rooms: string[];
                                /** @description The other side, masked */
                                other: string;
                                /** @enum {unknown} */
                                state: "offered" | "lapsed" | "granted" | "declined" | "withdrawn" | "revoked" | "ended" | "used" | "overtaken";
                                seq: number | null;
                                withinLimit: boolean;
                                madeAt: string;
                                /** @description The power as both sides read it; null for a paper */
                                text: string | null;
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
        /** Writes a power for an agent whom name and document identify; your device then signs it */
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
                        voter: string;
                        agent: {
                            name: string;
                            /** @enum {unknown} */
                            idType: "居民身份证" | "户口簿" | "港澳居民来往内地通行证" | "台湾居民来往大陆通行证" | "外国人永久居留身份证" | "护照" | "军官证" | "统一社会信用代码" | "其他";
                            idNo: string;
                        };
                        /** @description Which motions; all where it is missing */
                        motions?: string[];
                        /**
                         * Format: date
                         * @description In Shanghai; until voting ends where it is missing
                         */
                        lastDay?: string;
                        /** @description What the owner wants chosen, where he says so; read by the two of them and nobody else. */
                        opinions?: {
                            [key: string]: "for" | "against";
                        };
                    };
                };
            };
            responses: {
                /** @description Nothing is in force before the device signs `fields` and the agent accepts. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description The power as both sides read it */
                            text: string;
                            fields: {
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                                person: string;
                                voter: string;
                                motions?: string[];
                                until?: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/proxy-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** After the close: the rooms for which an agent voted. Rooms only */
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
                            rooms: string[];
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
    "/api/estates/{estate}/assemblies/{assembly}/proxies/{power}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With the signature of your device; the agent is asked */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    power: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nonce: string;
                        jws: string;
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
                        "application/json": Record<string, never>;
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
    "/api/estates/{estate}/assemblies/{assembly}/proxies/{power}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes back an offer that nobody has accepted */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    power: string;
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
                        "application/json": Record<string, never>;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/proxies/{power}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a power in the log, with the signature of your device */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    power: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nonce: string;
                        jws: string;
                        reason: string;
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
                        "application/json": Record<string, never>;
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
    "/api/estates/{estate}/assemblies/{assembly}/proxies/{power}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent accepts: the power goes into the log */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    power: string;
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
                        "application/json": Record<string, never>;
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
    "/api/estates/{estate}/assemblies/{assembly}/proxies/{power}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent declines */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    power: string;
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
                        "application/json": Record<string, never>;
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
    "/api/estates/{estate}/assemblies/{assembly}/own-contact-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** New phones that the desk wants to bind to you and this log does not hold yet */
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
                            changes: {
                                /** Format: uuid */
                                change: string;
                                voter: string;
                                /** @description Masked. */
                                phone: string;
                                /** Format: date-time */
                                at: string;
                                documentSeen: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/own-contact-changes/{change}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the entry that your device is to sign */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            entry: string;
                            fields: {
                                /** @enum {string} */
                                by: "owner";
                                evidence: string;
                                newPhone: string;
                                oldPhones: string[];
                                person: string;
                                voter: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/own-contact-changes/{change}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With the signature of your device: it goes into the log, and the phone is bound */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    change: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        entry: string;
                        jws: string;
                        nonce: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/own-contact-changes/{change}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It is not yours: nothing is bound */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    change: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/own-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that vote for you, and what each signs to end itself */
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
                            devices: {
                                kid: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Whether a ballot came from it; never what it says. */
                                hasVoted: boolean;
                                voter: string;
                                person: string;
                                rooms: string[];
                                fields: {
                                    /** @enum {string} */
                                    by: "owner";
                                    kid: string;
                                    reason: string;
                                    voter: string;
                                };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/own-devices/{kid}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a device of yours, which has signed that; ballots from it stand, and you are signed out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    kid: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jws: string;
                        nonce: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/voters/{voter}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that vote for one voter: whose, since when; never a phone number */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    voter: string;
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
                            rooms: string[];
                            devices: {
                                kid: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Whether a ballot came from it; never what it says. */
                                hasVoted: boolean;
                                name: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assemblies of an estate, newest first; drafts only for its staff */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                            assemblies: {
                                estate: string;
                                assembly: string;
                                title: string;
                                /**
                                 * @description Where the assembly stands
                                 * @enum {unknown}
                                 */
                                phase: "draft" | "submitted" | "opened" | "roll-published" | "roll-frozen" | "noticed" | "voting" | "suspended" | "ended" | "closed" | "tallied" | "declared" | "lapsed" | "certified" | "archived" | "cancelled";
                                motions: string[];
                                opens: string | null;
                                closes: string | null;
                                /** @description Its log is damaged; nothing can be done in it */
                                isStopped: boolean;
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
        /** Begins an assembly */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
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
                            assembly: string;
                            version: number;
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
    "/api/estates/{estate}/assemblies/{assembly}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assembly: notice with full texts, rules in words, roll, clock and log */
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
                            estate: string;
                            assembly: string;
                            estateName: string;
                            /**
                             * @description Where the assembly stands
                             * @enum {unknown}
                             */
                            phase: "draft" | "submitted" | "opened" | "roll-published" | "roll-frozen" | "noticed" | "voting" | "suspended" | "ended" | "closed" | "tallied" | "declared" | "lapsed" | "certified" | "archived" | "cancelled";
                            title: string;
                            convener: string;
                            contact: string;
                            /** @description Owners may stand: an election is prepared, the notice is not out */
                            takesNominations: boolean;
                            introduction: string;
                            serverTime: string;
                            submittedAt: string | null;
                            roll: {
                                areaCm2: number;
                                root: string;
                                units: number;
                                voters: number;
                                frozen: boolean;
                                countersigned: boolean;
                            } | null;
                            notice: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                                hash: string;
                                text: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            } | null;
                            channels: {
                                online?: {
                                    from: string;
                                    to: string;
                                };
                                paper?: {
                                    from: string;
                                    to: string;
                                };
                                assisted?: {
                                    from: string;
                                    to: string;
                                };
                                phone?: {
                                    from: string;
                                    to: string;
                                };
                                video?: {
                                    from: string;
                                    to: string;
                                };
                            };
                            log: {
                                origin: string;
                                vkey: string;
                                fingerprint: string;
                                size: number;
                                /** @description Verifier keys of the programs that may cosign its heads */
                                witnesses: string[];
                            } | null;
                            vkey: string | null;
                            cancelled: string | null;
                            history: {
                                /** @enum {unknown} */
                                type: "extend" | "suspend" | "resume" | "incident" | "lapse" | "return" | "correct" | "revoke" | "court";
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                                reason: string | null;
                                cause: ("outage" | "court-order" | "authority-order") | null;
                                from: string | null;
                                to: string | null;
                                day: string | null;
                                motions: string[];
                                results: {
                                    id: string;
                                    /** @enum {unknown} */
                                    result: "annulled" | "upheld";
                                }[];
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                                /** @description Handed back or ordered, and not answered by a correction */
                                isOpen: boolean;
                            }[];
                            firstAssembly: boolean | null;
                            motions: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "decide" | "choose" | "elect";
                                title: string;
                                /** @description Item of Civil Code art. 278(1) */
                                item: number;
                                matter: string;
                                /** @enum {unknown} */
                                threshold: "over-half" | "three-quarters";
                                explanation: string;
                                ifPassed: string;
                                ifNotPassed: string;
                                proposedBy: string;
                                against: string;
                                cost: {
                                    fen: number;
                                    source: string;
                                    sharing: string;
                                } | null;
                                contract?: {
                                    endsOn: string | null;
                                    handoverOn: string | null;
                                };
                                electorate: {
                                    id: string;
                                    definition: {
                                        /** @enum {unknown} */
                                        all: true;
                                    } | {
                                        buildings?: string[];
                                        entrances?: string[];
                                        exclude?: string[];
                                        floors?: string[];
                                        uses?: string[];
                                    };
                                    heads: number;
                                    areaCm2: number;
                                    units: number;
                                };
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                                attachments: {
                                    title: string;
                                    document: {
                                        bytes: number;
                                        sha256: string;
                                        type: string;
                                    };
                                }[];
                                options?: {
                                    id: string;
                                    title: string;
                                    text: string;
                                }[];
                                seats?: number;
                                candidates?: {
                                    id: string;
                                    name: string;
                                    profile: string;
                                    photo?: {
                                        bytes: number;
                                        sha256: string;
                                        type: string;
                                    };
                                }[];
                            }[];
                            rules: {
                                /** @enum {unknown} */
                                blankItem: "not-participating" | "abstain";
                                /** @enum {unknown} */
                                changePolicy: "final" | "once" | "until-close";
                                /** @enum {unknown} */
                                coOwners: "first" | "unanimous";
                                /** @enum {unknown} */
                                collision: "first" | "online" | "paper";
                                /** @enum {unknown} */
                                disclosure: "totals" | "rooms" | "rooms-and-marks";
                                /** @enum {unknown} */
                                extension: "none" | "allowed" | "not-elections";
                                /** @enum {unknown} */
                                followMajority: "off" | "on";
                                /** @enum {unknown} */
                                headcountRule: "owner" | "unit";
                                /** @enum {unknown} */
                                invalidItem: "not-participating" | "participating";
                                objectionDays: number;
                                outageHours: number;
                                outageMinutes: number;
                                /** @enum {unknown} */
                                overvote: "item" | "ballot";
                                /** @enum {unknown} */
                                parking: "excluded" | "included";
                                proxyLimit: number;
                                /** @enum {unknown} */
                                silent: "not-counted" | "join-majority" | "join-majority-of-all";
                                /** @enum {unknown} */
                                tieBreak: "run-off" | "area";
                            } | null;
                            rulesInWords: {
                                /** @enum {unknown} */
                                key: "headcountRule" | "parking" | "changePolicy" | "collision" | "blankItem" | "invalidItem" | "overvote" | "followMajority" | "silent" | "coOwners" | "proxyLimit" | "extension" | "outageHours" | "outageMinutes" | "objectionDays" | "disclosure" | "tieBreak";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                value: {
                                    zh: string;
                                    en: string;
                                };
                                basis: string | null;
                                contested: boolean;
                            }[];
                            bases: {
                                [key: string]: {
                                    clause: string;
                                    page: number;
                                    document: string | null;
                                };
                            };
                            attachments: {
                                title: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            }[];
                            law: {
                                id: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                onDay: string;
                                frozen: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            } | null;
                            clock: {
                                /** @description Day 0, not counted */
                                posted: string;
                                days: number;
                                firstFullDay: string;
                                lastFullDay: string;
                                opensNotBefore: string;
                                articles: {
                                    zh: string;
                                    en: string;
                                }[];
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
    "/api/estates/{estate}/assemblies/{assembly}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps that stand in the log: when, and by which keys */
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
                            milestones: {
                                /** @description Type of the entry */
                                type: string;
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                                signatures: {
                                    /** @enum {unknown} */
                                    role: "convener" | "clerk" | "counter" | "officer" | "service";
                                    /** @description The signer's name in this log */
                                    person: string;
                                    /** @description RFC 7638 thumbprint of the key */
                                    kid: string;
                                }[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/office/assemblies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assemblies in your area that were handed in, oldest first */
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
                            assemblies: {
                                estate: string;
                                assembly: string;
                                title: string;
                                /**
                                 * @description Where the assembly stands
                                 * @enum {unknown}
                                 */
                                phase: "draft" | "submitted" | "opened" | "roll-published" | "roll-frozen" | "noticed" | "voting" | "suspended" | "ended" | "closed" | "tallied" | "declared" | "lapsed" | "certified" | "archived" | "cancelled";
                                motions: string[];
                                opens: string | null;
                                closes: string | null;
                                /** @description Its log is damaged; nothing can be done in it */
                                isStopped: boolean;
                                estateName: string;
                                submittedAt: string;
                                closedAt: string | null;
                                waitingKeys: number;
                                openObjections: number;
                                lateBallots: number;
                                rollAmendments: number;
                                /** @description Browsers from which more voters came than a family has */
                                busyBrowsers: number;
                                widerSample: boolean;
                                isReturned: boolean;
                                lacksSeed: boolean;
                                decideBy: string | null;
                                workingDaysLeft: number | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the assembly to the street office, which opens its log */
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            submittedAt: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft; its ETag goes into If-Match when it is saved */
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
                            version: number;
                            changedAt: string;
                            draft: {
                                title: string;
                                convener: {
                                    /** @enum {unknown} */
                                    kind: "committee" | "preparatory-group" | "re-election-group" | "temporary-committee" | "community-office" | "street-office";
                                    name: string;
                                    evidence?: {
                                        /** @enum {unknown} */
                                        kind: "filing-certificate" | "convening-decision" | "member-list" | "formation-document" | "reelection-report" | "order-to-convene" | "mandate" | "petition-signatures";
                                        title: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        };
                                    }[];
                                    group?: {
                                        members: number;
                                        owners: number;
                                        partyMembers: number | null;
                                        postedOn: string | null;
                                    } | null;
                                    termEndsOn?: string | null;
                                    petition?: {
                                        heads: number;
                                        areaCm2: number;
                                    } | null;
                                };
                                firstAssembly: boolean;
                                contact: string;
                                introduction: string;
                                postingPlanned: string | null;
                                channels: {
                                    online?: {
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        from: string;
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        to: string;
                                    };
                                    paper?: {
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        from: string;
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        to: string;
                                    };
                                    assisted?: {
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        from: string;
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        to: string;
                                    };
                                    phone?: {
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        from: string;
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        to: string;
                                    };
                                    video?: {
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        from: string;
                                        /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                        to: string;
                                    };
                                };
                                motions: ({
                                    /** @enum {string} */
                                    kind: "decide";
                                    /** @description M01 to M29 of the catalogue; empty while undecided */
                                    matter: string;
                                    /** @description Item of Civil Code art. 278(1); 0 while undecided */
                                    item: number;
                                    title: string;
                                    explanation: string;
                                    ifPassed: string;
                                    ifNotPassed: string;
                                    proposedBy: string;
                                    against: string;
                                    cost: ({
                                        /** @enum {string} */
                                        kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        kind: "amount";
                                        fen: number;
                                        source: string;
                                        sharing: string;
                                    }) | null;
                                    electorate: ({
                                        /** @enum {unknown} */
                                        all: true;
                                    } | {
                                        buildings?: string[];
                                        entrances?: string[];
                                        exclude?: string[];
                                        floors?: string[];
                                        uses?: string[];
                                    }) | null;
                                    attachments: {
                                        /** @enum {unknown} */
                                        kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                        title: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        };
                                    }[];
                                    companies?: {
                                        name: string;
                                        standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                        source: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    }[];
                                    contract?: {
                                        endsOn: string | null;
                                        handoverOn: string | null;
                                    } | null;
                                } | {
                                    /** @enum {string} */
                                    kind: "choose";
                                    /** @description M01 to M29 of the catalogue; empty while undecided */
                                    matter: string;
                                    /** @description Item of Civil Code art. 278(1); 0 while undecided */
                                    item: number;
                                    title: string;
                                    explanation: string;
                                    ifPassed: string;
                                    ifNotPassed: string;
                                    proposedBy: string;
                                    against: string;
                                    cost: ({
                                        /** @enum {string} */
                                        kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        kind: "amount";
                                        fen: number;
                                        source: string;
                                        sharing: string;
                                    }) | null;
                                    electorate: ({
                                        /** @enum {unknown} */
                                        all: true;
                                    } | {
                                        buildings?: string[];
                                        entrances?: string[];
                                        exclude?: string[];
                                        floors?: string[];
                                        uses?: string[];
                                    }) | null;
                                    attachments: {
                                        /** @enum {unknown} */
                                        kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                        title: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        };
                                    }[];
                                    companies?: {
                                        name: string;
                                        standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                        source: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    }[];
                                    contract?: {
                                        endsOn: string | null;
                                        handoverOn: string | null;
                                    } | null;
                                    options: {
                                        title: string;
                                        text: string;
                                    }[];
                                } | {
                                    /** @enum {string} */
                                    kind: "elect";
                                    /** @description M01 to M29 of the catalogue; empty while undecided */
                                    matter: string;
                                    /** @description Item of Civil Code art. 278(1); 0 while undecided */
                                    item: number;
                                    title: string;
                                    explanation: string;
                                    ifPassed: string;
                                    ifNotPassed: string;
                                    proposedBy: string;
                                    against: string;
                                    cost: ({
                                        /** @enum {string} */
                                        kind: "none";
                                    } | {
                                        /** @enum {string} */
                                        kind: "amount";
                                        fen: number;
                                        source: string;
                                        sharing: string;
                                    }) | null;
                                    electorate: ({
                                        /** @enum {unknown} */
                                        all: true;
                                    } | {
                                        buildings?: string[];
                                        entrances?: string[];
                                        exclude?: string[];
                                        floors?: string[];
                                        uses?: string[];
                                    }) | null;
                                    attachments: {
                                        /** @enum {unknown} */
                                        kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                        title: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        };
                                    }[];
                                    companies?: {
                                        name: string;
                                        standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                        source: string;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    }[];
                                    contract?: {
                                        endsOn: string | null;
                                        handoverOn: string | null;
                                    } | null;
                                    seats: number;
                                    candidates: {
                                        name: string;
                                        profile: string;
                                        photo?: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                        eligible?: boolean | null;
                                    }[];
                                    partyMembers?: number | null;
                                })[];
                                rules: {
                                    headcountRule?: string | number;
                                    parking?: string | number;
                                    changePolicy?: string | number;
                                    collision?: string | number;
                                    blankItem?: string | number;
                                    invalidItem?: string | number;
                                    overvote?: string | number;
                                    followMajority?: string | number;
                                    silent?: string | number;
                                    coOwners?: string | number;
                                    proxyLimit?: string | number;
                                    extension?: string | number;
                                    outageHours?: string | number;
                                    outageMinutes?: string | number;
                                    objectionDays?: string | number;
                                    disclosure?: string | number;
                                    tieBreak?: string | number;
                                };
                                bases: {
                                    headcountRule?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    parking?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    changePolicy?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    collision?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    blankItem?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    invalidItem?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    overvote?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    followMajority?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    silent?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    coOwners?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    proxyLimit?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    extension?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    outageHours?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    outageMinutes?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    objectionDays?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    disclosure?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                    tieBreak?: {
                                        clause: string;
                                        page: number | null;
                                        document: {
                                            bytes: number;
                                            sha256: string;
                                            type: string;
                                        } | null;
                                    };
                                };
                                attachments: {
                                    /** @enum {unknown} */
                                    kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                    title: string;
                                    document: {
                                        bytes: number;
                                        sha256: string;
                                        type: string;
                                    };
                                }[];
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
        /** Saves the draft; needs If-Match with the ETag that was read */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "if-match"?: string;
                };
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        convener: {
                            /** @enum {unknown} */
                            kind: "committee" | "preparatory-group" | "re-election-group" | "temporary-committee" | "community-office" | "street-office";
                            name: string;
                            evidence?: {
                                /** @enum {unknown} */
                                kind: "filing-certificate" | "convening-decision" | "member-list" | "formation-document" | "reelection-report" | "order-to-convene" | "mandate" | "petition-signatures";
                                title: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            }[];
                            group?: {
                                members: number;
                                owners: number;
                                partyMembers: number | null;
                                postedOn: string | null;
                            } | null;
                            termEndsOn?: string | null;
                            petition?: {
                                heads: number;
                                areaCm2: number;
                            } | null;
                        };
                        firstAssembly: boolean;
                        contact: string;
                        introduction: string;
                        postingPlanned: string | null;
                        channels: {
                            online?: {
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                from: string;
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                to: string;
                            };
                            paper?: {
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                from: string;
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                to: string;
                            };
                            assisted?: {
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                from: string;
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                to: string;
                            };
                            phone?: {
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                from: string;
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                to: string;
                            };
                            video?: {
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                from: string;
                                /** @description UTC, YYYY-MM-DDTHH:MM:SS.sssZ */
                                to: string;
                            };
                        };
                        motions: ({
                            /** @enum {string} */
                            kind: "decide";
                            /** @description M01 to M29 of the catalogue; empty while undecided */
                            matter: string;
                            /** @description Item of Civil Code art. 278(1); 0 while undecided */
                            item: number;
                            title: string;
                            explanation: string;
                            ifPassed: string;
                            ifNotPassed: string;
                            proposedBy: string;
                            against: string;
                            cost: ({
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "amount";
                                fen: number;
                                source: string;
                                sharing: string;
                            }) | null;
                            electorate: ({
                                /** @enum {unknown} */
                                all: true;
                            } | {
                                buildings?: string[];
                                entrances?: string[];
                                exclude?: string[];
                                floors?: string[];
                                uses?: string[];
                            }) | null;
                            attachments: {
                                /** @enum {unknown} */
                                kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                title: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            }[];
                            companies?: {
                                name: string;
                                standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                source: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            }[];
                            contract?: {
                                endsOn: string | null;
                                handoverOn: string | null;
                            } | null;
                        } | {
                            /** @enum {string} */
                            kind: "choose";
                            /** @description M01 to M29 of the catalogue; empty while undecided */
                            matter: string;
                            /** @description Item of Civil Code art. 278(1); 0 while undecided */
                            item: number;
                            title: string;
                            explanation: string;
                            ifPassed: string;
                            ifNotPassed: string;
                            proposedBy: string;
                            against: string;
                            cost: ({
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "amount";
                                fen: number;
                                source: string;
                                sharing: string;
                            }) | null;
                            electorate: ({
                                /** @enum {unknown} */
                                all: true;
                            } | {
                                buildings?: string[];
                                entrances?: string[];
                                exclude?: string[];
                                floors?: string[];
                                uses?: string[];
                            }) | null;
                            attachments: {
                                /** @enum {unknown} */
                                kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                title: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            }[];
                            companies?: {
                                name: string;
                                standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                source: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            }[];
                            contract?: {
                                endsOn: string | null;
                                handoverOn: string | null;
                            } | null;
                            options: {
                                title: string;
                                text: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            kind: "elect";
                            /** @description M01 to M29 of the catalogue; empty while undecided */
                            matter: string;
                            /** @description Item of Civil Code art. 278(1); 0 while undecided */
                            item: number;
                            title: string;
                            explanation: string;
                            ifPassed: string;
                            ifNotPassed: string;
                            proposedBy: string;
                            against: string;
                            cost: ({
                                /** @enum {string} */
                                kind: "none";
                            } | {
                                /** @enum {string} */
                                kind: "amount";
                                fen: number;
                                source: string;
                                sharing: string;
                            }) | null;
                            electorate: ({
                                /** @enum {unknown} */
                                all: true;
                            } | {
                                buildings?: string[];
                                entrances?: string[];
                                exclude?: string[];
                                floors?: string[];
                                uses?: string[];
                            }) | null;
                            attachments: {
                                /** @enum {unknown} */
                                kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                                title: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                            }[];
                            companies?: {
                                name: string;
                                standing: ("red" | "A" | "B" | "C" | "D" | "black" | "unrated") | null;
                                source: string;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            }[];
                            contract?: {
                                endsOn: string | null;
                                handoverOn: string | null;
                            } | null;
                            seats: number;
                            candidates: {
                                name: string;
                                profile: string;
                                photo?: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                                eligible?: boolean | null;
                            }[];
                            partyMembers?: number | null;
                        })[];
                        rules: {
                            headcountRule?: string | number;
                            parking?: string | number;
                            changePolicy?: string | number;
                            collision?: string | number;
                            blankItem?: string | number;
                            invalidItem?: string | number;
                            overvote?: string | number;
                            followMajority?: string | number;
                            silent?: string | number;
                            coOwners?: string | number;
                            proxyLimit?: string | number;
                            extension?: string | number;
                            outageHours?: string | number;
                            outageMinutes?: string | number;
                            objectionDays?: string | number;
                            disclosure?: string | number;
                            tieBreak?: string | number;
                        };
                        bases: {
                            headcountRule?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            parking?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            changePolicy?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            collision?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            blankItem?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            invalidItem?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            overvote?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            followMajority?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            silent?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            coOwners?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            proxyLimit?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            extension?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            outageHours?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            outageMinutes?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            objectionDays?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            disclosure?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                            tieBreak?: {
                                clause: string;
                                page: number | null;
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                } | null;
                            };
                        };
                        attachments: {
                            /** @enum {unknown} */
                            kind: "draft-text" | "comparison" | "election-rules" | "candidates" | "grounds" | "contract-draft" | "provider-record" | "contract" | "handover" | "plan" | "budget" | "cost-shares" | "balance" | "drawings" | "mandate" | "accounts" | "fee-comparison" | "audit" | "map" | "consents" | "signatures" | "minutes" | "scope" | "questionnaire" | "other";
                            title: string;
                            document: {
                                bytes: number;
                                sha256: string;
                                type: string;
                            };
                        }[];
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
                            version: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the law has to say about the draft, at once */
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
                            findings: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "warning" | "info";
                                /** @description A motion, a rule, a channel; null for the whole */
                                subject: string | null;
                                article: string;
                                articleEn: string;
                                zh: string;
                                en: string;
                                remedyZh: string;
                                remedyEn: string;
                            }[];
                            mayBeNotified: boolean;
                            /** @enum {unknown} */
                            basis: "roll" | "register";
                            electorates: {
                                id: string;
                                definition: {
                                    /** @enum {unknown} */
                                    all: true;
                                } | {
                                    buildings?: string[];
                                    entrances?: string[];
                                    exclude?: string[];
                                    floors?: string[];
                                    uses?: string[];
                                };
                                heads: number;
                                areaCm2: number;
                                units: number;
                                voters: number;
                                leftOut: {
                                    use: string;
                                    units: number;
                                }[];
                                outside: number;
                            }[];
                            /** @description All owners under the rules of weight: what a petition is counted on */
                            everybody: {
                                heads: number;
                                areaCm2: number;
                            };
                            motions: {
                                id: string;
                                title: string;
                                electorate: string | null;
                                threshold: ("over-half" | "three-quarters") | null;
                            }[];
                            clock: {
                                /** @description Day 0, not counted */
                                posted: string;
                                days: number;
                                firstFullDay: string;
                                lastFullDay: string;
                                opensNotBefore: string;
                                articles: {
                                    zh: string;
                                    en: string;
                                }[];
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
    "/api/estates/{estate}/assemblies/{assembly}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Minutes of the assembly: owners may read them, nobody else but the desks */
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
                            minutes: {
                                document: {
                                    bytes: number;
                                    sha256: string;
                                    type: string;
                                };
                                seq: number;
                                at: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands in a document: one file as multipart/form-data, or {text, type} as JSON
         * @description Types: application/pdf, image/jpeg, image/png, image/webp, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, text/plain, application/json
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bytes: number;
                            sha256: string;
                            type: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands in a candidate's photo, one JPEG as multipart/form-data
         * @description Kept without place, time and device, which cameras write beside the picture.
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bytes: number;
                            sha256: string;
                            type: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/documents/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document by its SHA-256: public once an entry of the log names it as such */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is out of this vote at the desk, and why */
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
                            conflicts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "committee" | "community" | "officer";
                                /** @description Masked. */
                                name: string;
                                /** @enum {unknown} */
                                basis: "candidate" | "seat" | "bidder" | "other";
                                reason: string;
                                /** Format: date-time */
                                at: string;
                                /** @enum {unknown} */
                                by: "himself" | "officer" | "service";
                                lifted: {
                                    /** Format: date-time */
                                    at: string;
                                    reason: string;
                                } | null;
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
        /** Declares an interest: one’s own, or an officer anybody’s */
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
                        account: string | null;
                        /** @enum {unknown} */
                        basis: "candidate" | "seat" | "bidder" | "other";
                        reason: string;
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
                            /** Format: uuid */
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/conflicts/{conflict}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    conflict: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
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
                                accountId: string | null;
                                name: string | null;
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
                                /** @description Why the log would not take it now, though somebody has signed it */
                                refused: null | {
                                    zh: string;
                                    en: string;
                                };
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
         *     - `roll-published`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `roll-amended`: `{"type":"object","required":["reason","objection"],"properties":{"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"},"objection":{"anyOf":[{"type":"integer","minimum":0},{"type":"null"}]}},"additionalProperties":false}`
         *     - `roll-frozen`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `roll-countersigned`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `consent`: `{"type":"object","required":["result","document"],"properties":{"result":{"enum":["obtained","refused","not-sought"]},"document":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]}},"additionalProperties":false}`
         *     - `notice`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `delivery`: `{"type":"object","required":["method"],"properties":{"method":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"},"proof":{"type":"object","required":["document","units"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"units":{"type":"integer","minimum":0,"maximum":1000000}},"additionalProperties":false},"served":{"anyOf":[{"type":"string","const":"all"},{"type":"array","items":{"type":"string","maxLength":120},"minItems":1,"maxItems":5000}]}},"additionalProperties":false}`
         *     - `announce`: `{"type":"object","required":["document","subject"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"subject":{"enum":["roll","notice","provisional","result","correction","minutes","other"]}},"additionalProperties":false}`
         *     - `extend`: `{"type":"object","required":["document","to"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"to":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","description":"UTC, YYYY-MM-DDTHH:MM:SS.sssZ"}},"additionalProperties":false}`
         *     - `suspend`: `{"type":"object","required":["cause","document","reason"],"properties":{"cause":{"enum":["outage","court-order","authority-order"]},"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         *     - `resume`: `{"type":"object","required":["document"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false}`
         *     - `incident`: `{"type":"object","required":["document","from","to"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"from":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","description":"UTC, YYYY-MM-DDTHH:MM:SS.sssZ"},"to":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$","description":"UTC, YYYY-MM-DDTHH:MM:SS.sssZ"}},"additionalProperties":false}`
         *     - `cancel`: `{"type":"object","required":["document","reason"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         *     - `objection`: `{"type":"object","required":["objection"],"properties":{"objection":{"type":"string","pattern":"^[0-9a-f-]{36}$"}},"additionalProperties":false}`
         *     - `objection-answered`: `{"type":"object","required":["objection","text"],"properties":{"objection":{"type":"string","pattern":"^[0-9a-f-]{36}$"},"text":{"type":"string","minLength":1,"maxLength":4000}},"additionalProperties":false}`
         *     - `lapse`: `{"type":"object","required":["barUntil","document"],"properties":{"barUntil":{"anyOf":[{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"A day in Shanghai"},{"type":"null"}]},"document":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false}`
         *     - `return`: `{"type":"object","required":["document","reason"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         *     - `correct`: `{"type":"object","required":["by","document","reason"],"properties":{"by":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"A day in Shanghai"},"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         *     - `revoke`: `{"type":"object","required":["document","motions","reason"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"motions":{"type":"array","items":{"type":"string","pattern":"^m[1-9][0-9]?$"},"minItems":1,"maxItems":50},"reason":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"}},"additionalProperties":false}`
         *     - `court`: `{"type":"object","required":["document","results"],"properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$"},"results":{"type":"array","items":{"type":"object","required":["id","result"],"properties":{"id":{"type":"string","pattern":"^m[1-9][0-9]?$"},"result":{"enum":["annulled","upheld"]}},"additionalProperties":false},"minItems":1,"maxItems":50}},"additionalProperties":false}`
         *     - `sample-seed`: `{"type":"object","required":["commitment","seed"],"properties":{"commitment":{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"seed":{"anyOf":[{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},{"type":"null"}]}},"additionalProperties":false}`
         *     - `dispute`: `{"type":"object","properties":{"denial":{"type":"string","pattern":"^[0-9a-f-]{36}$"},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"},"document":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false,"minProperties":1,"description":"`denial`, or `serial` with the office’s report"}`
         *     - `paper-issued`: `{"type":"object","properties":{"all":{"type":"boolean","const":true},"voters":{"type":"array","items":{"type":"string","pattern":"^[0-9a-f]{32}$"},"minItems":1,"maxItems":200,"uniqueItems":true}},"additionalProperties":false,"minProperties":1,"maxProperties":1}`
         *     - `paper-spoiled`: `{"type":"object","required":["reason","serial"],"properties":{"reason":{"type":"string","pattern":"^(?:[^\\u0000-\\u001f\\u007f]{1,200})$","maxLength":200},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"}},"additionalProperties":false}`
         *     - `paper-registered`: `{"type":"object","required":["box","scan","serial"],"properties":{"box":{"type":"string","pattern":"^(?:[0-9A-Z-]{1,16})$","maxLength":16},"scan":{"type":"string","pattern":"^[0-9a-f]{64}$"},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"}},"additionalProperties":false}`
         *     - `box-sealed`: `{"type":"object","required":["box","count","seal"],"properties":{"box":{"type":"string","pattern":"^(?:[0-9A-Z-]{1,16})$","maxLength":16},"confirmed":{"type":"boolean","description":"Counted twice; the difference is real"},"count":{"type":"integer","minimum":0,"maximum":100000},"seal":{"type":"object","required":["number","photo"],"properties":{"number":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"},"photo":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false,"description":"Number on the seal and its photo; a second person countersigns"}},"additionalProperties":false}`
         *     - `paper-entered`: `{"type":"object","required":["commitment","serial"],"properties":{"commitment":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"}},"additionalProperties":false}`
         *     - `paper-reviewed`: `{"type":"object","required":["commitment","serial"],"properties":{"commitment":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"}},"additionalProperties":false}`
         *     - `paper-voided`: `{"type":"object","required":["reason","serial"],"properties":{"reason":{"type":"string","pattern":"^(?:[^\\u0000-\\u001f\\u007f]{1,200})$","maxLength":200},"serial":{"type":"string","pattern":"^[0-9]{6}-[0-9]$"}},"additionalProperties":false}`
         *     - `reconciled`: `{"type":"object","required":["returned","spoiled"],"properties":{"returned":{"type":"integer","minimum":0,"maximum":1000000},"spoiled":{"type":"integer","minimum":0,"maximum":1000000}},"additionalProperties":false}`
         *     - `ballot-attested`: `{"type":"object","required":["attended","commitment"],"properties":{"attended":{"type":"string","format":"uuid"},"commitment":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43}},"additionalProperties":false}`
         *     - `contact-changed`: `{"type":"object","required":["change"],"properties":{"change":{"type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}},"additionalProperties":false}`
         *     - `unbind`: `{"type":"object","required":["kid","reason"],"properties":{"kid":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43},"reason":{"enum":["lost","denied","asked"]}},"additionalProperties":false}`
         *     - `proxy-granted`: `{"type":"object","required":["agent","scan","voter"],"properties":{"agent":{"type":"object","required":["name","idType","idNo"],"properties":{"name":{"type":"string","minLength":1,"maxLength":100},"idType":{"enum":["居民身份证","户口簿","港澳居民来往内地通行证","台湾居民来往大陆通行证","外国人永久居留身份证","护照","军官证","统一社会信用代码","其他"]},"idNo":{"type":"string","minLength":4,"maxLength":40}},"additionalProperties":false},"confirmed":{"type":"boolean","description":"The agent was told that it is beyond the limit"},"scan":{"type":"string","pattern":"^[0-9a-f]{64}$"},"voter":{"type":"string","pattern":"^[0-9a-f]{32}$"},"motions":{"type":"array","items":{"type":"string","pattern":"^m[1-9][0-9]?$"},"minItems":1,"maxItems":50,"description":"Which motions; all where it is missing"},"lastDay":{"type":"string","format":"date","description":"In Shanghai; until voting ends where it is missing"}},"additionalProperties":false}`
         *     - `proxy-revoked`: `{"type":"object","required":["reason","voter"],"properties":{"reason":{"type":"string","pattern":"^(?:[^\\u0000-\\u001f\\u007f]{1,200})$","maxLength":200},"voter":{"type":"string","pattern":"^[0-9a-f]{32}$"}},"additionalProperties":false}`
         *     - `tally`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `declare`: `{"type":"object","properties":{"document":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"The announcement; without it the service writes one"},"settled":{"type":"array","items":{"type":"object","required":["id","outcome","clause"],"properties":{"id":{"type":"string","pattern":"^m[1-9][0-9]?$"},"outcome":{"enum":["PASSED","NOT_PASSED","NO_QUORUM","NO_DECISION"]},"clause":{"type":"string","pattern":"^(?:[^\\u0000-\\u001f\\u007f]{1,60})$","maxLength":60,"description":"Of the rules of procedure"}},"additionalProperties":false},"maxItems":50}},"additionalProperties":false}`
         *     - `head-attested`: `{"type":"object","required":["size"],"properties":{"size":{"type":"integer","minimum":1,"description":"Of the head, as printed"}},"additionalProperties":false}`
         *     - `certify`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `archive`: `{"type":"object","properties":{},"additionalProperties":false}`
         *     - `disclosed`: `{"type":"object","required":["jwk"],"properties":{"jwk":{"type":"object","properties":{"crv":{"enum":["P-256"]},"kty":{"enum":["EC"]},"x":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43},"y":{"type":"string","pattern":"^(?:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$","maxLength":43}},"required":["crv","kty","x","y"],"additionalProperties":false}},"additionalProperties":false}`
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
                        type: "open-log" | "enrol" | "dismiss" | "roll-published" | "roll-amended" | "roll-frozen" | "roll-countersigned" | "consent" | "notice" | "delivery" | "announce" | "bind" | "unbind" | "contact-changed" | "proxy-granted" | "proxy-revoked" | "ballot" | "ballot-attested" | "paper-issued" | "paper-spoiled" | "paper-registered" | "box-sealed" | "paper-entered" | "paper-reviewed" | "paper-voided" | "reconciled" | "dispute" | "extend" | "suspend" | "resume" | "incident" | "close" | "tally" | "objection" | "objection-answered" | "declare" | "certify" | "cancel" | "lapse" | "return" | "correct" | "revoke" | "court" | "sample-seed" | "head-attested" | "disclosed" | "archive";
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
    "/api/estates/{estate}/assemblies/{assembly}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms, areas and classes, without names and without the order of the roll */
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
                            /** @enum {unknown} */
                            state: "published" | "frozen" | "countersigned";
                            publishedAt: string;
                            /** @description How often it was amended */
                            amended: number;
                            totals: {
                                /** @description cm² */
                                areaCm2: number;
                                root: string;
                                units: number;
                                voters: number;
                            };
                            byUse: {
                                /** @enum {unknown} */
                                use: "住宅" | "商业" | "办公" | "车位" | "储藏" | "公建配套" | "人防" | "其他";
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                            }[];
                            byAreaSource: {
                                /** @enum {unknown} */
                                areaSource: "register" | "survey" | "contract";
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                            }[];
                            /** @description Owner groups with the most area */
                            largest: {
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                            }[];
                            units: {
                                address: string;
                                building: string;
                                entrance: string | null;
                                floor: number | null;
                                room: string;
                                /** @enum {unknown} */
                                use: "住宅" | "商业" | "办公" | "车位" | "储藏" | "公建配套" | "人防" | "其他";
                                /** @description cm² */
                                areaCm2: number;
                                /** @enum {unknown} */
                                areaSource: "register" | "survey" | "contract";
                                /** @description Units with one number are one owner group */
                                head: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/roll/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the register of today says otherwise than the roll */
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
                            roll: {
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                                heads: number;
                            };
                            register: {
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                                heads: number;
                                asOf: string | null;
                            };
                            totalsDiffer: boolean;
                            changes: {
                                unit: string;
                                address: string;
                                /** @enum {unknown} */
                                what: "sold" | "area" | "added" | "gone";
                                rollCm2: number | null;
                                registerCm2: number | null;
                                /** @description Of what was sold; never how. */
                                voted: boolean | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/roll/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals beside those of the roll of the vote before; desks see each unit */
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
                            last: {
                                assembly: string;
                                title: string;
                                publishedAt: string;
                            } | null;
                            /** @enum {unknown} */
                            basis: "roll" | "register";
                            before: {
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                                heads: number;
                            } | null;
                            after: {
                                units: number;
                                /** @description cm² */
                                areaCm2: number;
                                heads: number;
                            };
                            counts: {
                                added: number;
                                gone: number;
                                area: number;
                                use: number;
                                owners: number;
                            };
                            /** @description For desks only; null also where the earlier roll was erased. */
                            changes: {
                                unit: string;
                                address: string;
                                /** @enum {unknown} */
                                what: "added" | "gone" | "area" | "use" | "owners";
                                beforeCm2: number | null;
                                afterCm2: number | null;
                                uses: [
                                    string,
                                    string
                                ] | null;
                            }[] | null;
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
    "/api/estates/{estate}/assemblies/{assembly}/roll/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections: your own, or all of them for those who answer */
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
                            objections: {
                                id: string;
                                raisedAt: string;
                                /** @enum {unknown} */
                                kind: "area" | "owner" | "missing" | "use" | "other";
                                address: string | null;
                                statement: string;
                                mine: boolean;
                                answer: {
                                    at: string;
                                    accepted: boolean;
                                    text: string;
                                } | null;
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
        /** Objects to the published roll */
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
                        kind: "area" | "owner" | "missing" | "use" | "other";
                        address: string | null;
                        statement: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/roll/objections/{objection}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers an objection to the roll; what is accepted is corrected in the register and amended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    objection: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accepted: boolean;
                        text: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/unit-links/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unit on the roll that a printed link names */
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
                            address: string;
                            /** @enum {unknown} */
                            use: "住宅" | "商业" | "办公" | "车位" | "储藏" | "公建配套" | "人防" | "其他";
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
    "/api/estates/{estate}/assemblies/{assembly}/outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Downtime during the vote and what the frozen rule makes of it */
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
                            outages: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                addsMs: number;
                                newEnd: string | null;
                                recorded: number | null;
                                document: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections: your own, or all of them for those who log and answer them */
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
                            objections: {
                                id: string;
                                raisedAt: string;
                                /** @enum {unknown} */
                                kind: "not-mine" | "not-counted" | "roll" | "procedure" | "other";
                                /** @description Entry that it is about, e.g. a ballot */
                                about: number | null;
                                statement: string;
                                mine: boolean;
                                /** @description Its entry in the log; null until it is logged */
                                seq: number | null;
                                answer: {
                                    /** @description Number of the entry in the log */
                                    seq: number;
                                    text: string;
                                } | null;
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
        /** Objects to the vote or its result; the desk may write down what somebody says there */
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
                        kind: "not-mine" | "not-counted" | "roll" | "procedure" | "other";
                        /** @description Entry that it is about, e.g. a ballot */
                        about: number | null;
                        statement: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/objections/{objection}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds evidence to an objection of your own: one file as multipart/form-data
         * @description Types: image/jpeg, image/png, application/pdf
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    objection: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/objection-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence: your own, or all of it for those who answer */
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
                            evidence: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                objection: string;
                                bytes: number;
                                type: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/objection-evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file of evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    evidence: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The four tests of every motion, the sums, and how far the result has got */
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
                            /** @enum {unknown} */
                            state: "pending" | "provisional" | "declared" | "certified";
                            tallied: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                            } | null;
                            objectionsUntil: string | null;
                            openObjections: number;
                            declared: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                            } | null;
                            certified: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                at: string;
                                statement: string;
                            } | null;
                            ballots: {
                                received: number;
                                effective: number;
                                superseded: number;
                                duplicate: number;
                                late: number;
                                disputed: number;
                                invalid: number;
                            } | null;
                            motions: {
                                id: string;
                                title: string;
                                /** @enum {unknown} */
                                kind: "decide" | "choose" | "elect";
                                /** @enum {unknown} */
                                threshold: "over-half" | "three-quarters";
                                /** @enum {unknown} */
                                outcome: "PASSED" | "NOT_PASSED" | "NO_QUORUM" | "NO_DECISION" | "ELECTED" | "PARTLY_ELECTED" | "NOT_ELECTED" | "NEEDS_DECISION";
                                since: ("revoked" | "annulled" | "upheld") | null;
                                why: {
                                    zh: string;
                                    en: string;
                                };
                                quorum: {
                                    heads: {
                                        reached: number;
                                        /** @description The least that passes */
                                        needed: number;
                                        whole: number;
                                        passes: boolean;
                                    };
                                    area: {
                                        reached: number;
                                        /** @description The least that passes */
                                        needed: number;
                                        whole: number;
                                        passes: boolean;
                                    };
                                };
                                approvals: {
                                    id: string;
                                    bars: {
                                        heads: {
                                            reached: number;
                                            /** @description The least that passes */
                                            needed: number;
                                            whole: number;
                                            passes: boolean;
                                        };
                                        area: {
                                            reached: number;
                                            /** @description The least that passes */
                                            needed: number;
                                            whole: number;
                                            passes: boolean;
                                        };
                                    };
                                }[];
                                electorate: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                participating: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                blank: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                invalid: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                silent: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                marks: {
                                    mark: string;
                                    weight: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                }[] | null;
                                channels: {
                                    channel: string;
                                    weight: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                }[] | null;
                                elected: string[];
                                runoff: string[];
                                winner: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/denials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Denied ballots: your own, or all of them for the desks. Never what a ballot says */
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
                            denials: {
                                id: string;
                                raisedAt: string;
                                statement: string;
                                mine: boolean;
                                ballot: {
                                    /** @description Number of the entry in the log */
                                    seq: number;
                                    /** @enum {unknown} */
                                    channel: "online" | "paper" | "assisted" | "phone" | "video";
                                    received: string;
                                    /** @enum {unknown} */
                                    status: "effective" | "late" | "duplicate" | "superseded" | "disputed" | "invalid";
                                };
                                rooms: string[];
                                /** @enum {unknown} */
                                state: "filed" | "disputed" | "objection" | "answered";
                                answer: string | null;
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
        /** Denies a ballot of your own; the desk may write down what somebody says there */
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
                        /** @description Number of the entry in the log */
                        ballot: number;
                        statement: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/voters/{voter}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ballots of one voter: when and how they came, whether they count, never what they say */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    voter: string;
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
                            ballots: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                /** @enum {unknown} */
                                channel: "online" | "paper" | "assisted" | "phone" | "video";
                                received: string;
                                /** @enum {unknown} */
                                status: "effective" | "late" | "duplicate" | "superseded" | "disputed" | "invalid";
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/paper-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What owners asked for: rooms and times, no names and no choices */
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
                                voter: string;
                                /**
                                 * @description Brought to the door, collected at the desk, or a visit with help
                                 * @enum {unknown}
                                 */
                                way: "delivered" | "collected" | "visit";
                                /** @description A day in Shanghai */
                                day: string;
                                /** @enum {unknown} */
                                part: "morning" | "afternoon" | "evening";
                                id: string;
                                at: string;
                                rooms: string[];
                                /** @description A paper is out; the request can no longer be withdrawn */
                                handedOver: boolean;
                                paper: string | null;
                                voted: boolean;
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
        /** Asks for a paper ballot or a visit; online voting waits until it is withdrawn */
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
                        voter: string;
                        /**
                         * @description Brought to the door, collected at the desk, or a visit with help
                         * @enum {unknown}
                         */
                        way: "delivered" | "collected" | "visit";
                        /** @description A day in Shanghai */
                        day: string;
                        /** @enum {unknown} */
                        part: "morning" | "afternoon" | "evening";
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
                            /** Format: uuid */
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/paper-requests/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for your own units */
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
                                voter: string;
                                /**
                                 * @description Brought to the door, collected at the desk, or a visit with help
                                 * @enum {unknown}
                                 */
                                way: "delivered" | "collected" | "visit";
                                /** @description A day in Shanghai */
                                day: string;
                                /** @enum {unknown} */
                                part: "morning" | "afternoon" | "evening";
                                id: string;
                                at: string;
                                rooms: string[];
                                /** @description A paper is out; the request can no longer be withdrawn */
                                handedOver: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/paper-requests/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws a request before the paper is handed over */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    request: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/paper-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issued, spoiled, carried, odd; and the numbers by building */
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
                            buildings: {
                                building: string;
                                issued: number;
                                registered: number;
                                spoiled: number;
                                outstanding: number;
                            }[];
                            batches: {
                                seq: number;
                                at: string;
                                by: string | null;
                                papers: number;
                                first: string;
                                last: string;
                            }[];
                            spoiled: {
                                seq: number;
                                at: string;
                                by: string | null;
                                serial: string;
                                reason: string;
                                rooms: string[];
                                replacedBy: string | null;
                            }[];
                            handouts: {
                                id: string;
                                papers: number;
                                first: string | null;
                                last: string | null;
                                collectors: string[];
                                at: string;
                                by: string | null;
                                settled: {
                                    delivered: number;
                                    returned: number;
                                    lost: number;
                                    at: string;
                                } | null;
                            }[];
                            remarks: {
                                serial: string;
                                /** @enum {unknown} */
                                remark: "same-hand" | "differs-from-scan" | "signed-by-other";
                                photo: string | null;
                                at: string;
                                rooms: string[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/paper-handouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs papers out to people who carry them, by count */
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
                        collectors: string[];
                        papers: number;
                        first?: string;
                        last?: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/paper-handouts/{handout}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collectors are back: delivered, returned and lost add up to what they carried */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    handout: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        delivered: number;
                        returned: number;
                        lost: number;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/papers/{serial}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is odd about a paper; it voids nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    /** @description As typed or scanned; blanks and the hyphen do not matter */
                    serial: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        remark: "same-hand" | "differs-from-scan" | "signed-by-other";
                        photo?: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds and how far each building is */
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
                            buildings: {
                                building: string;
                                doors: number;
                                voted: number;
                                open: number;
                            }[];
                            rounds: {
                                id: string;
                                building: string;
                                begunAt: string;
                                collectors: string[];
                                outcomes: number;
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
        /** Begins a round of two people through a building */
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
                        building: string;
                        collectors: string[];
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round to take along: doors, whether a vote is there, what was met; no names */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Doors without names */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            building: string;
                            title: string;
                            collectors: string[];
                            serverTime: string;
                            doors: {
                                unit: string;
                                entrance: string | null;
                                floor: number | null;
                                room: string;
                                /** @description Whether, never how */
                                voted: boolean;
                                /** @description A numbered paper is out or back */
                                paper: boolean;
                                met: {
                                    /**
                                     * @description What was met at the door; never a choice
                                     * @enum {unknown}
                                     */
                                    outcome: "handed-over" | "appointment" | "refused" | "not-reached" | "tenant" | "vacant" | "voted";
                                    day: string | null;
                                    at: string;
                                } | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/canvass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a device noted at doors; the same again is kept once */
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
                        /** Format: date-time */
                        sentAt: string;
                        outcomes: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            round: string;
                            unit: string;
                            /**
                             * @description What was met at the door; never a choice
                             * @enum {unknown}
                             */
                            outcome: "handed-over" | "appointment" | "refused" | "not-reached" | "tenant" | "vacant" | "voted";
                            /** @description A day in Shanghai */
                            day?: string;
                            /** Format: date-time */
                            notedAt: string;
                        }[];
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
                            kept: string[];
                            refused: string[];
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
    "/api/estates/{estate}/assemblies/{assembly}/boxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Boxes: seal, custody, what is not explained, and what each is worth */
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
                            boxes: {
                                id: string;
                                registered: number;
                                sealed: number | null;
                                entered: number;
                                reviewed: number;
                                seal: {
                                    number: string;
                                    photo: string;
                                    papers: number;
                                    at: string;
                                    countersignedAt: string | null;
                                } | null;
                                records: {
                                    id: string;
                                    /** @enum {unknown} */
                                    step: "stored" | "fetched" | "checked" | "opened";
                                    place: string;
                                    people: string[];
                                    seal: string | null;
                                    papers: number | null;
                                    photo: string | null;
                                    at: string;
                                }[];
                                gaps: {
                                    /** @enum {unknown} */
                                    gap: "one-signature" | "no-seal-record" | "seal-differs" | "moved-unseen" | "silence" | "papers-differ";
                                    at?: string;
                                    from?: string;
                                    to?: string;
                                    hours?: number;
                                    sealed?: number;
                                    found?: number;
                                }[];
                                effect: {
                                    counting: number;
                                    disputed: number;
                                    motions: {
                                        id: string;
                                        with: {
                                            heads: number;
                                            areaCm2: number;
                                            quorum: boolean;
                                        };
                                        without: {
                                            heads: number;
                                            areaCm2: number;
                                            quorum: boolean;
                                        };
                                    }[];
                                } | null;
                                /** @description Papers in it that are not disputed */
                                serials: string[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/paper-photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo that stands in the record of a box or of a paper */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/boxes/{box}/countersignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person of a seal, who has counted again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    box: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/boxes/{box}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a sealed box is, who is with it, what the seal looks like */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    box: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        step: "stored" | "fetched" | "checked" | "opened";
                        place: string;
                        people: string[];
                        seal?: string;
                        papers?: number;
                        photo?: string;
                        /** Format: date-time */
                        happenedAt?: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers, boxes and the numbers to reconcile */
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
                /** @description States only; no marks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            boxes: {
                                id: string;
                                registered: number;
                                sealed: number | null;
                                entered: number;
                                reviewed: number;
                            }[];
                            numbers: {
                                issued: number;
                                outstanding: number;
                                registered: number;
                                spoiled: number;
                                reconciled: boolean;
                            };
                            papers: {
                                serial: string;
                                /** @enum {unknown} */
                                state: "issued" | "spoiled" | "registered";
                                rooms: string[];
                                box: string | null;
                                received: string | null;
                                status: string | null;
                                readings: {
                                    number: number;
                                    state: string;
                                    mine: boolean;
                                }[];
                                /** @enum {unknown} */
                                next: "receive" | "seal-box" | "enter" | "review" | "nothing" | "somebody-else";
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/paper-voters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of a building has voted or has a paper: whether, never how */
        get: {
            parameters: {
                query?: {
                    building?: string;
                };
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
                            buildings: {
                                building: string;
                                voters: number;
                                voted: number;
                            }[];
                            voters: {
                                voter: string;
                                rooms: string[];
                                /** @description Masked */
                                names: string[];
                                /** @description Whether, never how */
                                voted: boolean;
                                paper: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/papers/{serial}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do with a paper that somebody brings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    /** @description As typed or scanned; blanks and the hyphen do not matter */
                    serial: string;
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
                            /** @enum {unknown} */
                            outcome: "may-receive" | "voted-otherwise" | "received-already" | "not-valid" | "late" | "closed" | "not-open-yet";
                            because?: string;
                            /** @description As printed */
                            serial?: string;
                            received?: string;
                            from?: string;
                            end?: string;
                            /** @enum {unknown} */
                            then?: "paper-counts" | "kept-as-duplicate";
                            rule?: string;
                            /** @description The sentence for the desk */
                            zh: string;
                            en: string;
                            paper?: {
                                serial: string;
                                rooms: string[];
                                /** @description Origin of the log, for the commitment */
                                aud: string;
                                /** @description For the commitment */
                                voter: string;
                                /** @description Motions that stand on this paper */
                                motions: string[];
                                box: string | null;
                                /** @enum {unknown} */
                                next: "receive" | "seal-box" | "enter" | "review" | "nothing" | "somebody-else";
                                /** @description Powers to vote for this voter, the newest first */
                                powers: {
                                    /** @description Of the entry that granted it */
                                    seq: number;
                                    /** @description Masked */
                                    agent: string;
                                    motions: string[] | null;
                                    until: string | null;
                                    /**
                                     * @description When the paper came back, or now
                                     * @enum {unknown}
                                     */
                                    state: "stands" | "over-limit" | "ended" | "revoked" | "later";
                                    /** @description Whether it was brought on paper, so that there is a scan */
                                    isScanned: boolean;
                                }[];
                                /** @description Readings so far */
                                readings: number;
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
    "/api/estates/{estate}/assemblies/{assembly}/papers/{serial}/review-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For the second reader */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    /** @description As typed or scanned; blanks and the hyphen do not matter */
                    serial: string;
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
                            serial: string;
                            reading: number;
                            /** @description Of the first reader's commitment; his marks are told to nobody */
                            salt: string;
                            aud: string;
                            voter: string;
                            motions: string[];
                            /** @description Powers to vote for this voter, the newest first */
                            powers: {
                                /** @description Of the entry that granted it */
                                seq: number;
                                /** @description Masked */
                                agent: string;
                                motions: string[] | null;
                                until: string | null;
                                /**
                                 * @description When the paper came back, or now
                                 * @enum {unknown}
                                 */
                                state: "stands" | "over-limit" | "ended" | "revoked" | "later";
                                /** @description Whether it was brought on paper, so that there is a scan */
                                isScanned: boolean;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/papers/{serial}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scan of a paper, for those who read or check it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    /** @description As typed or scanned; blanks and the hyphen do not matter */
                    serial: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/papers/{serial}/powers/{seq}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scan of a power by which somebody signed an owner's paper */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    /** @description As typed or scanned; blanks and the hyphen do not matter */
                    serial: string;
                    seq: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/attended-voters/{voter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a voter, masked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    voter: string;
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
                            rooms: string[];
                            people: {
                                person: string;
                                /** @description Masked */
                                name: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/attended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Votes on the spot that are under way, and how many each device helped with */
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
                            limit: number;
                            open: {
                                id: string;
                                /** @enum {unknown} */
                                channel: "assisted" | "phone" | "video";
                                begunAt: string;
                                rooms: string[];
                                worker: string | null;
                                mine: boolean;
                                witness: string | null;
                                witnessed: boolean;
                            }[];
                            devices: {
                                kid: string;
                                name: string | null;
                                mine: boolean;
                                total: number;
                                lastHour: number;
                                busiestHour: number;
                                isFlagged: boolean;
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
        /** Begins a vote on the spot, by telephone or by video */
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
                        /** @enum {string} */
                        channel: "assisted";
                        voter: string;
                        person: string;
                        /** @enum {unknown} */
                        document: "resident-id" | "passport" | "hk-macau-permit" | "taiwan-permit" | "other";
                        /** @description Last characters of the document; compared, not kept */
                        end: string;
                    } | {
                        /** @enum {unknown} */
                        channel: "phone" | "video";
                        voter: string;
                        person: string;
                        dialled: string;
                        recording: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/attended/{attended}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second worker is there, or listens */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    attended: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/attended/{attended}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the owner is shown */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    attended: string;
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
                            aud: string;
                            voter: string;
                            /** @enum {unknown} */
                            channel: "assisted" | "phone" | "video";
                            motions: string[];
                            rooms: string[];
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
    "/api/estates/{estate}/assemblies/{assembly}/attended/{attended}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends it without a ballot */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    attended: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/attended/{attended}/receipt-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the receipt number to a telephone that the owner names */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    attended: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        phone: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/archive.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public records, verifier, deliveries and what the office found, in one zip; no names of owners */
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
    "/api/office/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Votes running, turnout, time to certify and causes of failure in the area of the caller’s grants */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No choice, no sum of choices, no name */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            running: {
                                estate: string;
                                estateName: string;
                                assembly: string;
                                title: string;
                                phase: string;
                                closes: string | null;
                                heads: {
                                    reached: number;
                                    needed: number;
                                    whole: number;
                                };
                                areaCm2: {
                                    reached: number;
                                    needed: number;
                                    whole: number;
                                };
                            }[];
                            /** @description Declared and not certified */
                            waiting: number;
                            certified: number;
                            /** @description From the close to the certificate */
                            medianDays: number | null;
                            causes: {
                                /** @enum {unknown} */
                                cause: "quorum-heads" | "quorum-area" | "quorum-both" | "approval-heads" | "approval-area" | "approval-both" | "no-decision" | "cancelled" | "returned" | "revoked" | "annulled" | "other";
                                count: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/ceremony": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers that count, as they are called out */
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
                            papers: {
                                serial: string;
                                /** @description Null unless the notice lets rooms and marks be seen */
                                rooms: string[] | null;
                                /** @description A mark or a reading by motion */
                                marks: {
                                    [key: string]: unknown;
                                };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts every ballot again and compares with what was announced */
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
            requestBody?: never;
            responses: {
                /** @description What was announced beside what the ballots give now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            same: boolean;
                            lines: {
                                motion: string;
                                line: string;
                                same: boolean;
                                announced: {
                                    heads: number;
                                    areaCm2: number;
                                } | null;
                                recounted: {
                                    heads: number;
                                    areaCm2: number;
                                } | null;
                            }[];
                            outcomes: {
                                motion: string;
                                announced: string;
                                recounted: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** After the close: what was decided with and without the ballots that owners deny */
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
                /** @description Sums are left out: of one ballot they would tell the choice. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Disputed in the log, or denied and not decided yet */
                            ballots: number;
                            /** @description Of them, those that the log says do not count */
                            disputed: number;
                            /** @description Papers among them that nobody has read: they are in neither count */
                            unread: number;
                            motions: {
                                id: string;
                                title: string;
                                /** @enum {unknown} */
                                withThem: "PASSED" | "NOT_PASSED" | "NO_QUORUM" | "NO_DECISION" | "ELECTED" | "PARTLY_ELECTED" | "NOT_ELECTED" | "NEEDS_DECISION";
                                /** @enum {unknown} */
                                withoutThem: "PASSED" | "NOT_PASSED" | "NO_QUORUM" | "NO_DECISION" | "ELECTED" | "PARTLY_ELECTED" | "NOT_ELECTED" | "NEEDS_DECISION";
                                /** @description Whether what was decided depends on them */
                                depends: boolean;
                            }[] | null;
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
    "/api/estates/{estate}/assemblies/{assembly}/set-aside-ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Late, duplicate, denied and invalid ballots with the reason, and what officers said of each; no marks */
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
                            ballots: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                rooms: string[];
                                channel: string;
                                serial: string | null;
                                received: string;
                                /** @enum {unknown} */
                                status: "late" | "duplicate" | "disputed" | "invalid";
                                reason: string | null;
                                rule: {
                                    says: {
                                        zh: string;
                                        en: string;
                                    };
                                    clause: string | null;
                                } | null;
                                instead: {
                                    /** @description Number of the entry in the log */
                                    seq: number;
                                    channel: string;
                                    received: string;
                                } | null;
                            }[];
                            opinions: components["schemas"]["OfficerOpinion"][];
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
    "/api/estates/{estate}/assemblies/{assembly}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officers' opinions on the checks of the file, oldest first */
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
                            opinions: components["schemas"]["OfficerOpinion"][];
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
        /** Adds an opinion; nothing that was said before is changed */
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
                        check: "convener" | "notice-period" | "delivery" | "roll" | "matters" | "candidates" | "ballots" | "proxies" | "browsers" | "paper" | "sample" | "objections" | "declaration" | "parking" | "holders" | "verification";
                        /** @description One that does not count; belongs to the check `ballots` */
                        ballot?: number;
                        opinion: "agree" | "doubt" | null;
                        /** @description No names and no numbers of documents */
                        note: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sample so far */
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
                /** @description Whether a household took part, never how */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            office: string | null;
                            commitment: string | null;
                            statedAt: string | null;
                            seed: string | null;
                            root: string | null;
                            isClosed: boolean;
                            origin: string;
                            planned: number | null;
                            sums: {
                                /** @description Ballots that it was drawn from */
                                population: number;
                                drawn: number;
                                draws: number;
                                outcomes: {
                                    yes: number;
                                    no: number;
                                    unclear: number;
                                    unreachable: number;
                                };
                                /** @description Nobody has called there yet */
                                waiting: number;
                                /** @description More than 2 % of those who answered say that they did not take part */
                                needsWider: boolean;
                            } | null;
                            ballots: {
                                /** @description Number of the entry in the log */
                                seq: number;
                                /** @description False: called because many voters came from its browser */
                                drawn: boolean;
                                channel: string;
                                rooms: string[];
                                /** @description Masked */
                                names: string[];
                                /** @description Masked */
                                phones: string[];
                                outcome: ("yes" | "no" | "unclear" | "unreachable") | null;
                                calls: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/sample/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the sample, or the next wider one, by the seed that the log opened */
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            number: number;
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
    "/api/estates/{estate}/assemblies/{assembly}/sample/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down whether a household says that it took part */
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
                        /** @description Number of the entry in the log */
                        seq: number;
                        /** @enum {unknown} */
                        outcome: "yes" | "no" | "unclear" | "unreachable";
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/sample/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The numbers of one sampled household, to be dialled; the look is kept */
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
                        /** @description Number of the entry in the log */
                        seq: number;
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
                            phones: string[];
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
    "/api/estates/{estate}/assemblies/{assembly}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to look at before certifying */
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
                /** @description What the system found; what the officers think of it is theirs to say */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            phase: string;
                            size: number;
                            /** @description Handed back, and the correction is not announced yet */
                            isReturned: boolean;
                            title: string | null;
                            /** @description What the two officers will sign */
                            statement: string;
                            checks: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                /** @enum {unknown} */
                                finding: "agrees" | "differs" | "open" | "for-people";
                                facts: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description What officers said of the checks, oldest first */
                            opinions: components["schemas"]["OfficerOpinion"][];
                            /** @description Heads that no witness has cosigned */
                            heads: {
                                /** @description Entries under it */
                                size: number;
                                /** @description The entry that it ends with */
                                moment: ("roll-frozen" | "notice" | "close" | "declare") | null;
                                root: string;
                                /** @description When a day has passed without the witness */
                                attestFrom: string;
                                /** @description Whether it has */
                                mayAttest: boolean;
                            }[];
                            verification: {
                                run: string;
                                at: string;
                                /** @description Entries that were verified */
                                size: number;
                                passed: boolean;
                                report: {
                                    checks: {
                                        /** @description 0 to 10, as in the verifier */
                                        id: number;
                                        name: {
                                            zh: string;
                                            en: string;
                                        };
                                        /** @enum {unknown} */
                                        status: "passed" | "failed" | "not-checkable" | "not-run";
                                        seq?: number | null;
                                        path?: string | null;
                                        what?: {
                                            zh: string;
                                            en: string;
                                        };
                                        closed?: number;
                                        of?: number;
                                        because?: number;
                                    }[];
                                    passed: boolean;
                                    origin: string | null;
                                    root: string | null;
                                    fingerprint: string | null;
                                    originVerified: boolean;
                                };
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
    "/api/estates/{estate}/assemblies/{assembly}/verification/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the verifier is that runs now */
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
                            running: {
                                /**
                                 * @description What is being read
                                 * @enum {unknown}
                                 */
                                step: "gather" | "roll" | "entries" | "openings";
                                /** @description Lines of it */
                                done: number;
                                of: number | null;
                                /** @description Checks that nothing still to be read can change */
                                decided?: {
                                    /** @description 0 to 10, as in the verifier */
                                    id: number;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {unknown} */
                                    status: "passed" | "failed" | "not-checkable" | "not-run";
                                    seq?: number | null;
                                    path?: string | null;
                                    what?: {
                                        zh: string;
                                        en: string;
                                    };
                                    closed?: number;
                                    of?: number;
                                    because?: number;
                                }[];
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
    "/api/estates/{estate}/assemblies/{assembly}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies all records from the first entry and counts again */
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: string;
                            at: string;
                            /** @description Entries that were verified */
                            size: number;
                            passed: boolean;
                            report: {
                                checks: {
                                    /** @description 0 to 10, as in the verifier */
                                    id: number;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {unknown} */
                                    status: "passed" | "failed" | "not-checkable" | "not-run";
                                    seq?: number | null;
                                    path?: string | null;
                                    what?: {
                                        zh: string;
                                        en: string;
                                    };
                                    closed?: number;
                                    of?: number;
                                    because?: number;
                                }[];
                                passed: boolean;
                                origin: string | null;
                                root: string | null;
                                fingerprint: string | null;
                                originVerified: boolean;
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
    "/api/estates/{estate}/assemblies/{assembly}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of deliveries */
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
                /** @description Units of the roll and what came of the last attempt; no names */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sums: {
                                units: number;
                                none: number;
                                delivered: number;
                                returned: number;
                                refused: number;
                                "wrong-number": number;
                            };
                            units: {
                                unit: string;
                                address: string;
                                building: string;
                                last: {
                                    /** @enum {unknown} */
                                    method: "in-person" | "household" | "letterbox" | "registered-mail" | "sms" | "read-online" | "phone" | "posted";
                                    /** @enum {unknown} */
                                    result: "delivered" | "returned" | "refused" | "wrong-number";
                                    proof: string | null;
                                    at: string;
                                    attempts: number;
                                } | null;
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
        /** Writes down what became of notice and ballot at some units */
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
                        method: "in-person" | "household" | "letterbox" | "registered-mail" | "sms" | "read-online" | "phone" | "posted";
                        /** @enum {unknown} */
                        result: "delivered" | "returned" | "refused" | "wrong-number";
                        proof: string | null;
                        at: string;
                        units: string[];
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
                            units: number;
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
    "/api/estates/{estate}/assemblies/{assembly}/notice-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the notice was read online for your units */
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
                        voter: string;
                    };
                };
            };
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/deliveries/call-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that nothing has reached, names and numbers masked */
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
                            units: {
                                unit: string;
                                address: string;
                                names: string[];
                                phones: string[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/deliveries/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The numbers of one unit, to be dialled; the look is kept */
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
                        unit: string;
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
                            phones: string[];
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
    "/api/estates/{estate}/assemblies/{assembly}/turnout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Turnout by building and floor; rooms only for community workers */
        get: {
            parameters: {
                query?: {
                    electorate?: string;
                };
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether, never how */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            electorate: string;
                            buildings: {
                                building: string;
                                electorate: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                participating: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                floors: {
                                    floor: number | null;
                                    units: number;
                                    voted: number;
                                    rooms: {
                                        room: string;
                                        voted: boolean;
                                    }[] | null;
                                }[];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{assembly}/bundle.zip": {
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
    "/api/estates/{estate}/assemblies/{assembly}/bundles/certifying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All records, encrypted to a key for which `disclosed` is in the log */
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
                    };
                };
            };
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/bundles/certifying/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In how many parts the scans can be drawn */
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
                            /** @description Numbered from 1 */
                            parts: {
                                files: number;
                                bytes: number;
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
        /** One part of the scans, encrypted to a key for which `disclosed` is in the log */
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
                        part: number;
                    };
                };
            };
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/print/notice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notice, its motions explained, and how to vote */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/roll.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roll as posted: rooms and areas */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/result.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provisional result, or the result as declared */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate, with what was said since */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/posters.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A poster for each building */
        get: {
            parameters: {
                query?: {
                    building?: string;
                };
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/posters/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the poster with this number hangs; a forged one is not known */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    number: string;
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
                            number: string;
                            building: string;
                            officePhone: string | null;
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
    "/api/estates/{estate}/assemblies/{assembly}/print/unit-slips.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A slip with a link for each unit */
        get: {
            parameters: {
                query?: {
                    building?: string;
                };
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/print/delivery-sheets.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets for a round from door to door */
        get: {
            parameters: {
                query?: {
                    building?: string;
                };
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/print/count-sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums to be signed by counters and witnesses */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/receipt-slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an owner takes home from a desk */
        get: {
            parameters: {
                query: {
                    code: string;
                };
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/print/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was printed */
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
                            batches: {
                                batch: number;
                                printedAt: string;
                                first: string;
                                last: string;
                                papers: number;
                            }[];
                            /** @description Serials that were printed at least once */
                            printed: string[];
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
        /** Writes down a batch of papers to print; a paper may be printed again, which is seen */
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
                        /** @description Papers that are out, in the order in which they are to be printed */
                        serials: string[];
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
                            batch: number;
                            printedAt: string;
                            first: string;
                            last: string;
                            papers: number;
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
    "/api/estates/{estate}/assemblies/{assembly}/print/batch-record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper, with what was spoiled and replaced */
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
    "/api/estates/{estate}/assemblies/{assembly}/print/batches/{batch}/ballots.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of a batch */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    batch: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/petitions/{petition}/owners.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who joined a petition that had enough: rooms and areas */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                    petition: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/office-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The street's own number, for whoever doubts a paper */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
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
                            officePhone: string | null;
                            sender: string | null;
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
        /** Only the office itself says what its number is */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Names the estate in addresses. */
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        officePhone: string;
                        /** @description The name under which messages to owners come: 枫林街道. */
                        sender?: string;
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
                            officePhone: string | null;
                            sender: string | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow-ups of an estate, with what is due and how each day was counted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                            today: string;
                            pack: {
                                id: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            followUps: {
                                followUp: string;
                                /** @enum {unknown} */
                                kind: "first-assembly" | "re-election" | "filing" | "committee-vacancy" | "temporary-committee" | "contract" | "dismissal" | "exit-trigger" | "fund-normal" | "fund-emergency" | "fund-small" | "fund-top-up" | "public-income";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                decision: {
                                    assembly: string;
                                    motion: string;
                                } | null;
                                startedOn: string | null;
                                endedOn: string | null;
                                steps: {
                                    id: string;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {unknown} */
                                    who: "committee" | "community" | "street" | "provider";
                                    /** @enum {unknown} */
                                    done: "conditions-met" | "application-received" | "application-reviewed" | "group-formed" | "group-posted" | "drafts-posted" | "assembly-held" | "committee-elected" | "committee-met" | "committee-filed" | "certificate-issued" | "seals-ready" | "change-occurred" | "change-reported" | "term-ends" | "re-election-started" | "re-election-reported" | "authority-stepped-in" | "re-election-group-formed" | "handed-over" | "vacancy-arisen" | "seat-filled" | "cause-found" | "temporary-formed" | "temporary-posted" | "company-chosen" | "contract-signed" | "contract-filed" | "dismissal-decided" | "dismissal-notified" | "service-ended" | "site-handed-over" | "emergency-management-began" | "emergency-management-ended" | "exit-conditions-met" | "exit-started" | "exit-voted" | "fund-use-decided" | "decision-posted" | "fund-applied" | "fund-allocated" | "works-accepted" | "accounts-posted" | "posting-ended" | "danger-reported" | "danger-confirmed" | "emergency-applied" | "emergency-decided" | "small-use-requested" | "small-use-approved" | "balance-low" | "top-up-notified" | "top-up-decided" | "top-up-paid" | "income-kept" | "income-taken-down" | "income-checked" | "income-posted";
                                    isOptional: boolean;
                                    status: {
                                        /** @enum {unknown} */
                                        state: "done" | "due" | "overdue" | "not-yet" | "open" | "waiting" | "unknown" | "not-needed";
                                        on?: string;
                                        lateBy?: number;
                                        by?: string;
                                        from?: string;
                                        since?: string;
                                        inDays?: number;
                                        days?: number;
                                    };
                                    doubts: ("draft" | "unconfirmed" | "excerpt" | "calendar" | "unknown")[];
                                    sentence: {
                                        zh: string;
                                        en: string;
                                    };
                                    arithmetic: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    article: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                events: {
                                    id: string;
                                    /** @enum {unknown} */
                                    event: "conditions-met" | "application-received" | "application-reviewed" | "group-formed" | "group-posted" | "drafts-posted" | "assembly-held" | "committee-elected" | "committee-met" | "committee-filed" | "certificate-issued" | "seals-ready" | "change-occurred" | "change-reported" | "term-ends" | "re-election-started" | "re-election-reported" | "authority-stepped-in" | "re-election-group-formed" | "handed-over" | "vacancy-arisen" | "seat-filled" | "cause-found" | "temporary-formed" | "temporary-posted" | "company-chosen" | "contract-signed" | "contract-filed" | "dismissal-decided" | "dismissal-notified" | "service-ended" | "site-handed-over" | "emergency-management-began" | "emergency-management-ended" | "exit-conditions-met" | "exit-started" | "exit-voted" | "fund-use-decided" | "decision-posted" | "fund-applied" | "fund-allocated" | "works-accepted" | "accounts-posted" | "posting-ended" | "danger-reported" | "danger-confirmed" | "emergency-applied" | "emergency-decided" | "small-use-requested" | "small-use-approved" | "balance-low" | "top-up-notified" | "top-up-decided" | "top-up-paid" | "income-kept" | "income-taken-down" | "income-checked" | "income-posted";
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    on: string;
                                    recordedAt: string;
                                    byService: boolean;
                                    document: string | null;
                                    note: string | null;
                                }[];
                            }[];
                            kinds: {
                                /** @enum {unknown} */
                                kind: "first-assembly" | "re-election" | "filing" | "committee-vacancy" | "temporary-committee" | "contract" | "dismissal" | "exit-trigger" | "fund-normal" | "fund-emergency" | "fund-small" | "fund-top-up" | "public-income";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                start: {
                                    zh: string;
                                    en: string;
                                };
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
        /** Begins a procedure by hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "first-assembly" | "re-election" | "filing" | "committee-vacancy" | "temporary-committee" | "contract" | "dismissal" | "exit-trigger" | "fund-normal" | "fund-emergency" | "fund-small" | "fund-top-up" | "public-income";
                        /** @description The Shanghai day on which it happened */
                        on: string;
                        document: string | null;
                        note: string | null;
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
                            followUp: string;
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
    "/api/office/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due or overdue in the estates of the caller's area, most urgent first */
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
                            today: string;
                            due: {
                                estate: string;
                                estateName: string;
                                followUp: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                step: {
                                    id: string;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {unknown} */
                                    who: "committee" | "community" | "street" | "provider";
                                    /** @enum {unknown} */
                                    done: "conditions-met" | "application-received" | "application-reviewed" | "group-formed" | "group-posted" | "drafts-posted" | "assembly-held" | "committee-elected" | "committee-met" | "committee-filed" | "certificate-issued" | "seals-ready" | "change-occurred" | "change-reported" | "term-ends" | "re-election-started" | "re-election-reported" | "authority-stepped-in" | "re-election-group-formed" | "handed-over" | "vacancy-arisen" | "seat-filled" | "cause-found" | "temporary-formed" | "temporary-posted" | "company-chosen" | "contract-signed" | "contract-filed" | "dismissal-decided" | "dismissal-notified" | "service-ended" | "site-handed-over" | "emergency-management-began" | "emergency-management-ended" | "exit-conditions-met" | "exit-started" | "exit-voted" | "fund-use-decided" | "decision-posted" | "fund-applied" | "fund-allocated" | "works-accepted" | "accounts-posted" | "posting-ended" | "danger-reported" | "danger-confirmed" | "emergency-applied" | "emergency-decided" | "small-use-requested" | "small-use-approved" | "balance-low" | "top-up-notified" | "top-up-decided" | "top-up-paid" | "income-kept" | "income-taken-down" | "income-checked" | "income-posted";
                                    isOptional: boolean;
                                    status: {
                                        /** @enum {unknown} */
                                        state: "done" | "due" | "overdue" | "not-yet" | "open" | "waiting" | "unknown" | "not-needed";
                                        on?: string;
                                        lateBy?: number;
                                        by?: string;
                                        from?: string;
                                        since?: string;
                                        inDays?: number;
                                        days?: number;
                                    };
                                    doubts: ("draft" | "unconfirmed" | "excerpt" | "calendar" | "unknown")[];
                                    sentence: {
                                        zh: string;
                                        en: string;
                                    };
                                    arithmetic: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    article: {
                                        zh: string;
                                        en: string;
                                    };
                                };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/follow-ups/{followUp}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that something happened, with the document or note that proves it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    followUp: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        event: "conditions-met" | "application-received" | "application-reviewed" | "group-formed" | "group-posted" | "drafts-posted" | "assembly-held" | "committee-elected" | "committee-met" | "committee-filed" | "certificate-issued" | "seals-ready" | "change-occurred" | "change-reported" | "term-ends" | "re-election-started" | "re-election-reported" | "authority-stepped-in" | "re-election-group-formed" | "handed-over" | "vacancy-arisen" | "seat-filled" | "cause-found" | "temporary-formed" | "temporary-posted" | "company-chosen" | "contract-signed" | "contract-filed" | "dismissal-decided" | "dismissal-notified" | "service-ended" | "site-handed-over" | "emergency-management-began" | "emergency-management-ended" | "exit-conditions-met" | "exit-started" | "exit-voted" | "fund-use-decided" | "decision-posted" | "fund-applied" | "fund-allocated" | "works-accepted" | "accounts-posted" | "posting-ended" | "danger-reported" | "danger-confirmed" | "emergency-applied" | "emergency-decided" | "small-use-requested" | "small-use-approved" | "balance-low" | "top-up-notified" | "top-up-decided" | "top-up-paid" | "income-kept" | "income-taken-down" | "income-checked" | "income-posted";
                        /** @description The Shanghai day on which it happened */
                        on: string;
                        document: string | null;
                        note: string | null;
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
                            event: string;
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
    "/api/estates/{estate}/follow-ups/{followUp}/events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes back an event that was recorded by mistake */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    followUp: string;
                    event: string;
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
    "/api/estates/{estate}/follow-up-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands in a document: one file as multipart/form-data */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sha256: string;
                            bytes: number;
                            type: string;
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
    "/api/estates/{estate}/follow-up-documents/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document that proves an event of a follow-up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/petitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Petitions for a meeting: texts and sums, no names and no rooms */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                            registryAsOf: string | null;
                            petitions: {
                                id: string;
                                title: string;
                                text: string;
                                startedAt: string;
                                /** @enum {unknown} */
                                state: "open" | "delivered" | "ended";
                                deliveredAt: string | null;
                                count: {
                                    joined: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    of: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    needed: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    missing: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    percent: number;
                                };
                                mine: {
                                    started: boolean;
                                    joined: boolean;
                                };
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
        /** Starts a petition, and joins it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        text: string;
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
                            id: string;
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
    "/api/estates/{estate}/petitions/{petition}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who joined a delivered petition, by rooms and areas, for checking and printing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    petition: string;
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
                            title: string;
                            text: string;
                            registryAsOf: string | null;
                            deliveredAt: string | null;
                            count: {
                                joined: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                of: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                needed: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                missing: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                percent: number;
                            };
                            owners: {
                                rooms: string[];
                                areaCm2: number;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/petitions/{petition}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins a petition */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    petition: string;
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
        /** Withdraws your signature */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    petition: string;
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
    "/api/estates/{estate}/petitions/{petition}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a petition back that you started */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    petition: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/nominations/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every nomination with papers and vetting */
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
                            isOver: boolean;
                            nominations: {
                                id: string;
                                /** @enum {unknown} */
                                way: "self" | "joint" | "residents-committee" | "party-organisation" | "street-office";
                                at: string;
                                name: string;
                                profile: string;
                                proposedBy: string;
                                needs: {
                                    percent: number;
                                    clause: string;
                                } | null;
                                isOnline: boolean;
                                papers: {
                                    title: string;
                                    document: {
                                        bytes: number;
                                        sha256: string;
                                        type: string;
                                    };
                                }[];
                                backing: {
                                    joined: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    of: {
                                        heads: number;
                                        areaCm2: number;
                                    };
                                    needed: {
                                        heads: number;
                                        areaCm2: number;
                                    } | null;
                                    suffices: boolean;
                                    onPaper: number;
                                    online: number;
                                };
                                vetting: {
                                    eligible: boolean;
                                    reason: string;
                                    at: string;
                                } | null;
                                withdrawnAt: string | null;
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
        /** Writes down what came on paper */
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
                        way: "self" | "joint" | "residents-committee" | "party-organisation" | "street-office";
                        name: string;
                        profile: string;
                        proposedBy: string;
                        needs: {
                            percent: number;
                            clause: string;
                        } | null;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands, as owners read it */
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
                            isOver: boolean;
                            mine: string | null;
                            nominations: {
                                id: string;
                                /** @enum {unknown} */
                                way: "self" | "joint" | "residents-committee" | "party-organisation" | "street-office";
                                name: string;
                                profile: string;
                                joined: {
                                    heads: number;
                                    areaCm2: number;
                                };
                                needed: {
                                    heads: number;
                                    areaCm2: number;
                                } | null;
                                supported: boolean;
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
        /** Stands for election, under your registered name */
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
                        profile: string;
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
                            id: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supports a nomination */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
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
        /** Takes your support back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraws a nomination */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rooms whose signatures stand on paper */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rooms: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a paper that was uploaded to the assembly */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        sha256: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}/vetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the check against the conditions came to */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        eligible: boolean;
                        reason: string;
                    };
                };
            };
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/assemblies/{assembly}/nominations/{nomination}/papers/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paper of a nomination */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    assembly: string;
                    nomination: string;
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
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
    "/api/estates/{estate}/assemblies/{assembly}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders so far, and whether another may go out now */
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
                            left: number;
                            refusal: null | "REMINDER_NOT_NOW" | "REMINDED_THAT_DAY" | "REMINDERS_USED_UP";
                            rounds: {
                                /** @description A day in Shanghai */
                                day: string;
                                waiting: number;
                                sent: number;
                                failed: number;
                                dropped: number;
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
        /** Reminds everybody who has not taken part; never between 21:00 and 8:00 */
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
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description A day in Shanghai */
                            day: string;
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
    "/api/estates/{estate}/unreached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whom a message did not reach, for the community desk */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                            total: number;
                            people: {
                                id: string;
                                /** @description Masked */
                                name: string;
                                rooms: string[];
                                reason: "no-phone" | "gateway";
                                kind: string;
                                at: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/unreached/{unreached}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has been reached another way */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    unreached: string;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The SMS gateway hands over what a phone answered; T stops reminders to it */
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
                        from: string;
                        text: string;
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
                            stopped: boolean;
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
    "/api/estates/{estate}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units with their owners, masked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                        "application/json": components["schemas"]["ShownUnit"][];
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
    "/api/estates/{estate}/owner-look-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One unit’s owners in full; the look is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unit: string;
                        /** @description Why, in words; kept sealed and shown to the street office. */
                        reason: string;
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
                        "application/json": components["schemas"]["ShownUnit"];
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
    "/api/estates/{estate}/owner-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Owners as CSV, marked for the one who asks */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        building: string | null;
                        unmasked: boolean;
                        /** @description Why, in words; kept sealed and shown to the street office. */
                        reason: string;
                    };
                };
            };
            responses: {
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
    "/api/estates/{estate}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    before?: string;
                };
                header?: never;
                path: {
                    estate: string;
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
                            looks: components["schemas"]["LookView"][];
                            alarms: {
                                day: string;
                                /** Format: uuid */
                                account: string;
                                name: string | null;
                                /** Format: date-time */
                                at: string;
                                people: number;
                                settled: {
                                    /** Format: date-time */
                                    at: string;
                                    name: string | null;
                                    note: string;
                                } | null;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/look-alarms/{day}/{account}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    day: string;
                    account: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Why, in words; kept sealed and shown to the street office. */
                        note: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/estates/{estate}/export-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose export a text comes from */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
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
                        "application/json": components["schemas"]["LookView"][];
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
    "/api/estates/{estate}/looks/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at my data */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
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
                            /** Format: date-time */
                            at: string;
                            /** @enum {unknown} */
                            kind: "owner" | "owner-list" | "roster-doubts" | "paper-scan" | "objections" | "objection-evidence" | "representations" | "unreached" | "delivery-list" | "voters" | "petition-list" | "nominations" | "certifying-bundle" | "evidence-pack" | "merge-proposals";
                            isExport: boolean;
                            isUnmasked: boolean;
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
    "/api/estates/{estate}/consents": {
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
                            /** @enum {unknown} */
                            kind: "identity" | "electronic-voting" | "messages";
                            text: {
                                zh: string;
                                en: string;
                            };
                            sha256: string;
                            givenAt: string | null;
                            withdrawnAt: string | null;
                            isOfEarlierText: boolean;
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
    "/api/estates/{estate}/consents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    kind: "identity" | "electronic-voting" | "messages";
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
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    kind: "identity" | "electronic-voting" | "messages";
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
    "/api/estates/{estate}/consent-totals": {
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
                            /** @enum {unknown} */
                            kind: "identity" | "electronic-voting" | "messages";
                            standing: number;
                            withdrawn: number;
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
    "/api/estates/{estate}/erasures": {
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
                            retention: {
                                assembly: string;
                                title: string;
                                endedOn: string;
                                years: number;
                                keepUntil: string;
                                isDue: boolean;
                                erased: ("identities" | "openings" | "roll" | "former-owners")[];
                                basis: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            erasures: {
                                /** Format: uuid */
                                id: string;
                                assembly: string | null;
                                /** @enum {unknown} */
                                scope: "identities" | "openings" | "roll" | "former-owners";
                                reason: string;
                                /** Format: date-time */
                                askedAt: string;
                                askedBy: string | null;
                                isOwn: boolean;
                                confirmedBy: string | null;
                                doneAt: string | null;
                                withdrawnAt: string | null;
                                removed: number | null;
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
        /** An officer asks for an erasure */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assembly: string | null;
                        /** @enum {unknown} */
                        scope: "identities" | "openings" | "roll" | "former-owners";
                        /** @description Why, in words; kept sealed and shown to the street office. */
                        reason: string;
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
                            /** Format: uuid */
                            erasure: string;
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
    "/api/estates/{estate}/erasures/{erasure}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another officer confirms: it is done at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    erasure: string;
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
                            removed: {
                                [key: string]: number;
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
    "/api/estates/{estate}/erasures/{erasure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    estate: string;
                    erasure: string;
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
    "/api/estates/{estate}/assemblies/{assembly}/evidence-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything about one owner for a court, as a zip; the look is kept */
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
                        unit: string;
                        /** @description Why, in words; kept sealed and shown to the street office. */
                        reason: string;
                    };
                };
            };
            responses: {
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
    "/api/operations": {
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
                            keys: {
                                /** @enum {unknown} */
                                kind: "log-master" | "data" | "index";
                                id: string | null;
                                isCurrent: boolean;
                                /** @description SHA-256, hex, of `yijue/key-copy/v1` LF and the 32 bytes of the key. */
                                fingerprint: string;
                                logs: number;
                                /** @description Since when something depends on it. */
                                since: string | null;
                                /** @description When somebody last held a copy that was it. */
                                checkedAt: string | null;
                                /** @description People who did so within a year. */
                                checkedBy: number;
                            }[];
                            gateway: {
                                /** @enum {unknown} */
                                kind: "outbox" | "http";
                                lastSentAt: string | null;
                                lastFailedAt: string | null;
                                lastFault: string | null;
                                isFailing: boolean;
                                kinds: {
                                    kind: string;
                                    sent: number;
                                    failed: number;
                                }[];
                                /** @description Messages to owners that are due and were not handed over. */
                                waiting: number;
                                /** @description Owners whom no message reached and nobody has called. */
                                unreached: number;
                            };
                            missed: {
                                key: string;
                                task: string;
                                /** Format: date-time */
                                due: string;
                                doneAt: string | null;
                                failures: number;
                            }[];
                            downtimes: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/key-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You hold a copy whose fingerprint, computed by you, is this */
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
                        fingerprint: string;
                    };
                };
            };
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/test-message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message to your own phone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
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
    "/api/demo/accounts": {
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
                            estate: string;
                            owners: {
                                name: string;
                                idType: string;
                                idNo: string;
                                phone: string;
                                noteZh: string;
                                noteEn: string;
                            }[];
                            staff: {
                                name: string;
                                phone: string;
                                noteZh: string;
                                noteEn: string;
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/role-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    estate: string;
                    assembly: string;
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
                            jwk: {
                                [key: string]: unknown;
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
            /**
             * @description The type in short.
             * @enum {string}
             */
            code: "ACCOUNT_EXISTS" | "ACCOUNT_NOT_FOUND" | "ACT_BUSY" | "ACT_DONE" | "ACT_INPUT_INVALID" | "ACT_TOO_LARGE" | "ACT_TYPE_UNKNOWN" | "ACT_UNKNOWN" | "ACT_WITHDRAWN" | "ADDRESS_UNKNOWN" | "AGENT_VOTED" | "ALARM_NOT_FOUND" | "ALARM_OF_ONESELF" | "ALREADY_VOTED" | "ANNOUNCEMENT_UNKNOWN" | "AREA_NOT_YOURS" | "ASSEMBLY_NOT_SUBMITTED" | "ASSEMBLY_UNKNOWN" | "ATTENDED_UNKNOWN" | "BALLOT_DENIED" | "BALLOT_DIFFERS" | "BALLOT_DISPUTED" | "BALLOT_MALFORMED" | "BALLOT_NOT_SET_ASIDE" | "BALLOT_OUT_OF_ORDER" | "BALLOT_SIGNATURE_WRONG" | "BODY_TOO_LARGE" | "BOX_COUNT_DIFFERS" | "BOX_NOT_SEALED" | "BUNDLE_NOT_YET" | "CAPACITY_UNFIT" | "CEREMONY_NOT_YET" | "CHANGE_USED" | "CHANNEL_NOT_OFFERED" | "CHOICE_DIFFERS" | "CHOICE_UNFIT" | "CLIENT_ERROR" | "CLOCK_GOES_FORWARD" | "CODES_TOO_OFTEN" | "CODE_NOT_VALID" | "CODE_WRONG" | "CONFLICT_KNOWN" | "CONFLICT_NOT_YOURS" | "CONFLICT_NO_POST" | "CONFLICT_UNKNOWN" | "CONSENT_NOBODY" | "CONSENT_WITHDRAWN" | "CONTACT_CHANGE_RECORDED" | "CONTACT_CHANGE_TO_SIGN" | "CONTACT_CHANGE_UNKNOWN" | "CONTACT_SIGNATURE_WRONG" | "CONTENT_TYPE_UNSUPPORTED" | "CO_OWNER_VOTED" | "CROSS_SITE" | "CUSTODY_COUNT" | "CUSTODY_PHOTO" | "CUSTODY_TIME" | "DECISION_NEEDED" | "DELIVERY_INCOMPLETE" | "DELIVERY_OF_THE_FUTURE" | "DELIVERY_PROOF_UNKNOWN" | "DELIVERY_UNIT_UNKNOWN" | "DENIAL_UNKNOWN" | "DENIED_BALLOT_UNKNOWN" | "DEVICE_KEY_USED" | "DEVICE_NOT_ACTIVE" | "DEVICE_NOT_BOUND" | "DEVICE_PROOF_WRONG" | "DEVICE_SIGNATURE_WRONG" | "DEVICE_VOTER_UNKNOWN" | "DISCLOSURE_NOT_RECORDED" | "DOCUMENT_DIFFERS" | "DOCUMENT_MISSING" | "DOCUMENT_NOT_GIVEN" | "DOCUMENT_TYPE_REFUSED" | "DOCUMENT_UNKNOWN" | "DOCUMENT_UNREGISTERED" | "DOUBT_NOT_FOUND" | "DRAFT_CHANGED" | "DRAFT_FROZEN" | "DRAFT_VERSION_MISSING" | "ENTRIES_SEALED" | "ENTRY_NOT_FOUND" | "ENTRY_REFUSED" | "ERASURE_ASKED" | "ERASURE_DONE" | "ERASURE_SECOND_PERSON" | "ERASURE_TOO_EARLY" | "ERASURE_UNFIT" | "ERASURE_UNKNOWN" | "ESTATE_EXISTS" | "ESTATE_NOT_FOUND" | "ESTATE_PACK_ELSEWHERE" | "ESTATE_PACK_UNKNOWN" | "ESTATE_UNKNOWN" | "EVIDENCE_MISSING" | "EVIDENCE_OBJECTION_UNKNOWN" | "EVIDENCE_TOO_MANY" | "EVIDENCE_TYPE_REFUSED" | "EVIDENCE_UNKNOWN" | "EXPORT_MASKED_ONLY" | "FILE_MISSING" | "FILE_UNREADABLE" | "FOLLOW_UP_DAY_AHEAD" | "FOLLOW_UP_DAY_UNREAL" | "FOLLOW_UP_DOCUMENT_TYPE" | "FOLLOW_UP_DOCUMENT_UNKNOWN" | "FOLLOW_UP_EVENT_FOREIGN" | "FOLLOW_UP_PACK_UNKNOWN" | "FOLLOW_UP_UNKNOWN" | "FOLLOW_UP_WITHOUT_PROOF" | "FORBIDDEN" | "FORMER_OWNER" | "GATEWAY_FAILED" | "GRANT_BEYOND_SCOPE" | "GRANT_CONFLICTS" | "GRANT_NOT_FOUND" | "GRANT_TO_ONESELF" | "GRANT_UNFIT" | "HANDOUTS_OPEN" | "HANDOUT_DIFFERS" | "HANDOUT_SERIAL" | "HANDOUT_SETTLED" | "HANDOUT_TOO_MANY" | "HEAD_COSIGNED" | "HEAD_NOT_COSIGNED" | "IDENTITY_LOCKED" | "IDENTITY_LOCKED_HERE" | "IDENTITY_NOT_FOUND" | "IDENTITY_NUMBER_INVALID" | "IDENTITY_NUMBER_MALFORMED" | "INSTANT_UNREAL" | "INTERNAL" | "KEY_ENROLLED_ALREADY" | "KEY_HELD" | "KEY_NOT_ENROLLED" | "KEY_PROOF_WRONG" | "KEY_REQUEST_UNKNOWN" | "KEY_ROLE_NOT_YOURS" | "KEY_UNKNOWN" | "LAW_DAY_UNREAL" | "LAW_PACK_UNKNOWN" | "LOG_BUSY" | "LOG_DAMAGED" | "LOG_EXISTS" | "LOG_NOT_FOUND" | "LOG_SHORTER" | "LOG_UNAVAILABLE" | "MARKS_UNFIT" | "MERGE_SAID" | "MERGE_SECOND_PERSON" | "MERGE_UNKNOWN" | "MESSAGE_NOT_SENT" | "METHOD_NOT_ALLOWED" | "NOBODY_NEEDS_PAPER" | "NOMINATION_NOT_AN_OWNER" | "NOMINATION_NOT_YOURS" | "NOMINATION_OVER" | "NOMINATION_OWN_VETTING" | "NOMINATION_PAPER_UNKNOWN" | "NOMINATION_ROOMS_UNKNOWN" | "NOMINATION_TWICE" | "NOMINATION_UNKNOWN" | "NOTHING_TO_SETTLE" | "NOTICE_CHECKS_FAILED" | "NOTICE_DIFFERS" | "NOTICE_TOO_MANY_DOCUMENTS" | "NOT_A_VOTER_HERE" | "NOT_FOUND" | "NOT_READY" | "NOT_SIGNED_IN" | "NOT_YOUR_VOTE" | "NO_PHONE_KNOWN" | "NO_READING" | "NUMBER_NOT_KNOWN" | "OBJECTIONS_NOT_OPEN" | "OBJECTION_ANSWERED" | "OBJECTION_ENTRY_UNKNOWN" | "OBJECTION_LOGGED" | "OBJECTION_NOT_LOGGED" | "OBJECTION_UNKNOWN" | "OPENING_DIFFERS" | "OPENING_WRONG" | "OVERLOADED" | "OWNER_ACTS_NOT" | "OWNER_IS_ORGANISATION" | "OWNER_NOT_FOUND" | "OWNER_NOT_OF_VOTER" | "OWN_INTEREST" | "PACK_BEFORE_CLOSE" | "PACK_UNIT_UNKNOWN" | "PACK_UNKNOWN" | "PAPER_HANDED_OVER" | "PAPER_NOT_OUT" | "PAPER_NUMBERS_USED_UP" | "PAPER_REQUESTED" | "PAPER_REQUEST_DAY" | "PAPER_REQUEST_EXISTS" | "PAPER_REQUEST_FOREIGN" | "PAPER_REQUEST_TOO_LATE" | "PAPER_REQUEST_UNKNOWN" | "PAPER_REQUEST_VOTED" | "PAPER_STANDS" | "PART_UNKNOWN" | "PETITION_DELIVERED" | "PETITION_ENDED" | "PETITION_NOT_AN_OWNER" | "PETITION_NOT_YOURS" | "PETITION_OPEN_ALREADY" | "PETITION_UNKNOWN" | "PHONE_IN_USE" | "PHONE_MALFORMED" | "PHONE_NOT_KNOWN" | "PHOTO_NOT_PLAIN" | "PHOTO_REFUSED" | "PHOTO_UNKNOWN" | "PLAIN_NOT_OFFERED" | "POSTER_UNKNOWN" | "PRINCIPAL_VOTED" | "PRINT_BATCH_UNKNOWN" | "PRINT_NOBODY_VOTES" | "PRINT_NOT_YET" | "PROXIES_NOT_ALLOWED" | "PROXY_AGENT_IS_PARTY" | "PROXY_AGENT_UNKNOWN" | "PROXY_BEYOND_LIMIT" | "PROXY_BY_PROXY" | "PROXY_COVERS_NOTHING" | "PROXY_DAY_WRONG" | "PROXY_ENDED" | "PROXY_LIMIT_REACHED" | "PROXY_NOT_FOUND" | "PROXY_SCAN_UNKNOWN" | "PROXY_SETTLED" | "PROXY_SIGNATURE_WRONG" | "PROXY_STANDS" | "PROXY_VOTED_ALREADY" | "READINGS_DIFFER" | "RECEIPT_NOT_FOUND" | "RECEIPT_NOT_SENT" | "RECEIPT_NOT_THERE" | "RECIPIENT_KEY_UNFIT" | "RECONCILE_DIFFERS" | "RECORDS_DAMAGED" | "RECORDS_DISAGREE" | "RECORDS_ERASED" | "REGISTRY_LOSES_UNITS" | "REGISTRY_NOT_IMPORTED" | "REMARK_PHOTO" | "REMINDED_THAT_DAY" | "REMINDERS_USED_UP" | "REMINDER_NOT_NOW" | "REPLY_NOT_FROM_GATEWAY" | "REPRESENTATION_HAS_PHOTO" | "REPRESENTATION_NOT_FOUND" | "REPRESENTATIVE_NEEDED" | "REQUEST_INVALID" | "ROLL_DOUBTS_OPEN" | "ROLL_EMPTY" | "ROLL_MERGES_NOT_IN" | "ROLL_MERGES_OPEN" | "ROLL_NOT_PUBLISHED" | "ROLL_OBJECTIONS_ENDED" | "ROLL_OBJECTIONS_OPEN" | "ROLL_UNCHANGED" | "ROSTER_NOT_IMPORTED" | "ROUND_BUILDING" | "ROUND_UNKNOWN" | "SAME_READER" | "SAME_SEALER" | "SAME_WORKER" | "SAMPLE_BALLOT_UNKNOWN" | "SAMPLE_COMPLETE" | "SAMPLE_DRAWN_ALREADY" | "SAMPLE_NOT_WIDENED" | "SAMPLE_SEED_CLOSED" | "SCAN_NOT_THERE" | "SCAN_UNKNOWN" | "SEAL_COUNTERSIGNED" | "SEAL_COUNT_DIFFERS" | "SEAL_PHOTO" | "SEAL_PHOTO_REFUSED" | "SECOND_CODE_NEEDED" | "SECOND_PERSON_NEEDED" | "SESSION_ENDED" | "SIGNATURE_MALFORMED" | "SIGNATURE_OF_OTHER_KEY" | "SIGNATURE_WRONG" | "SIGNED_ALREADY" | "SIGNED_TEXT_DIFFERS" | "SIGNING_CODE_NEEDED" | "SIZES_REVERSED" | "SLIP_NOT_MATCHED" | "SLIP_UNKNOWN" | "SUBMISSION_EMPTY" | "SUBMITTED_BEFORE" | "TALLY_OUTDATED" | "TOO_MANY_REQUESTS" | "UNIT_NOT_FOUND" | "UNIT_NOT_YOURS" | "UNKNOWN_ESTATE" | "UNREACHED_UNKNOWN" | "VOIDED_BY_OFFICE" | "VOID_NEEDS_REPORT" | "VOTING_CLOSED" | "VOTING_NOT_OPEN" | "VOTING_NOT_READY" | "VOTING_SUSPENDED" | "WITNESS_MISSING";
            /** @description Names this request in the service log. */
            requestId: string;
            en: {
                title: string;
                detail: string;
            };
        } & {
            [key: string]: unknown;
        };
        Estate: {
            /** @description Names the estate in addresses. */
            estate: string;
            name: string;
            address: string;
            /** @description Division code of the street (9 digits) or the community (12). */
            areaCode: string;
            pack: string;
        };
        EstateFacts: {
            /** @description Names the estate in addresses. */
            estate: string;
            name: string;
            address: string;
            /** @description Division code of the street (9 digits) or the community (12). */
            areaCode: string;
            pack: string;
            /** @description Day of the newest registry data; null before the first import. */
            registryAsOf: string | null;
            units: number;
            buildings: string[];
            byUse: {
                use: string;
                units: number;
                areaCm2: number;
            }[];
        };
        RegistryReport: {
            /** Format: uuid */
            run: string;
            units: number;
            persons: number;
            unitsAdded: string[];
            unitsChanged: {
                unit: string;
                fields: string[];
            }[];
            unitsWithdrawn: string[];
            ownersChanged: string[];
            personsAdded: number;
            personsRenamed: number;
            contactsAdded: number;
            contactsRemoved: number;
            notes: {
                code: string;
                unit: string | null;
                field: string;
            }[];
        };
        Reconciliation: {
            /** Format: uuid */
            run: string;
            /** Format: date-time */
            at: string;
            totals: {
                units: number;
                countedUnits: number;
                heads: number;
                areaCm2: number;
                byUse: {
                    [key: string]: {
                        units: number;
                        areaCm2: number;
                    };
                };
                byAreaSource: {
                    [key: string]: number;
                };
                coOwnedUnits: number;
                developerUnits: number;
            };
            rosterRows: number;
            contactsAdded: number;
            contactsRemoved: number;
            doubts: {
                position: number;
                sheet: string | null;
                row: number | null;
                unitCode: string | null;
                code: string;
                field: string;
                raw: string | null;
                parsed: string | number | null;
                answer: ("registry-stands" | "roster-corrected" | "registry-to-correct") | null;
                address: string | null;
                /** @description What the register says of the same; cm² for areas. */
                registered: string | number | null;
            }[];
            notes: {
                position: number;
                sheet: string | null;
                row: number | null;
                unitCode: string | null;
                code: string;
                field: string;
                raw: string | null;
                parsed: string | number | null;
                answer: ("registry-stands" | "roster-corrected" | "registry-to-correct") | null;
            }[];
        };
        ShownUnit: {
            unit: string;
            address: string;
            use: string;
            areaCm2: number;
            owners: {
                name: string;
                idNo: string | null;
                phones: string[];
            }[];
        };
        LookView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            name: string | null;
            /** @enum {unknown} */
            kind: "owner" | "owner-list" | "roster-doubts" | "paper-scan" | "objections" | "objection-evidence" | "representations" | "unreached" | "delivery-list" | "voters" | "petition-list" | "nominations" | "certifying-bundle" | "evidence-pack" | "merge-proposals";
            isExport: boolean;
            isUnmasked: boolean;
            assembly: string | null;
            subject: string | null;
            people: number;
            reason: string;
            mark: string | null;
        };
        OfficerOpinion: {
            check: string;
            /** @description Of which ballot; null: of the check as a whole */
            ballot: number | null;
            opinion: "agree" | "doubt" | null;
            note: string;
            at: string;
            officer: string;
            mine: boolean;
            /** @description False where the same officer has said something later of this check */
            stands: boolean;
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
