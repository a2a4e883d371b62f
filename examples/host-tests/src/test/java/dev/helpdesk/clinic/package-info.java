/**
 * A host's own tests: the workflows of an imaginary clinic, with its own policy.
 *
 * <p>{@code Clinic} is the desk as the product sets it up; {@code ClinicDeskTest} is what the
 * product's owner wants to be sure of, a sentence a test.
 */
package dev.helpdesk.clinic;
