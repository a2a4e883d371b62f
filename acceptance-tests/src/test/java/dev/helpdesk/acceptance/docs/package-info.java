/**
 * Holds the documents to what the engine does: what they show is generated or run, and a test fails
 * when it is stale.
 */
package dev.helpdesk.acceptance.docs;
