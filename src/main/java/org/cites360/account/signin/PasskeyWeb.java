package org.cites360.account.signin;

import java.net.URI;
import java.util.Set;
import org.cites360.account.AccountProperties;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.base.CitesProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys on the web: whose they are for, and whom they let in. */
@Configuration(proxyBeanMethods = false)
class PasskeyWeb {

    /** For the public address alone. It stands for two factors, so the authenticator has to check its owner. */
    @Bean
    WebAuthnRelyingPartyOperations relyingParty(Passkeys passkeys, CitesProperties properties) {
        URI url = properties.publicUrl();
        String origin = url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        var operations = new Webauthn4JRelyingPartyOperations(
                passkeys,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(String.valueOf(url.getHost()))
                        .name("Cités 360")
                        .build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Never slowed: nothing can be guessed about a passkey. */
    static AuthenticationManager signIn(
            WebAuthnRelyingPartyOperations relyingParty, Persons persons, AccountProperties properties) {
        return attempt -> {
            PersonRow person;
            try {
                PublicKeyCredentialUserEntity found =
                        relyingParty.authenticate(((WebAuthnAuthenticationRequestToken) attempt).getWebAuthnRequest());
                person = persons.find(Passkeys.personOf(found.getId())).orElseThrow();
            } catch (RuntimeException wrong) {
                throw new SignInRefused(SignInRefused.Reason.PASSKEY);
            }
            if (person.demonstration() && !properties.demo()) {
                throw new SignInRefused(SignInRefused.Reason.PASSKEY);
            }
            if (person.suspended()) {
                throw new SignInRefused(SignInRefused.Reason.SUSPENDED);
            }
            return new PersonAuthentication(person.id(), Sessions.Method.PASSKEY);
        };
    }
}
