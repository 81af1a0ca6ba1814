import fc from "fast-check";

// A mutant is caught by its first failure, however large that is.
fc.configureGlobal({ endOnFailure: true });
