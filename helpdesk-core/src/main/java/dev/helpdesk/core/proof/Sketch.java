package dev.helpdesk.core.proof;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One kind of ticket that the rules of a policy tell from others.
 *
 * @param ticket what is registered
 * @param organisation whose user the requester is, or null
 * @param entitled the agreement that an entitlement gives it, or null
 * @param room whether the agents have room for it
 */
record Sketch(
    RegisterTicket ticket,
    @Nullable OrganisationId organisation,
    @Nullable AgreementId entitled,
    boolean room) {}
