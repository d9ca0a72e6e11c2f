package id.mikhmon.bootstrap.architecture.violations.web.order;

import id.mikhmon.bootstrap.architecture.violations.outbound.http.Call;

/** The library is used by who has no vendor. */
record ResourceThatCallsOut(Call call) {}
