package id.mikhmon.bootstrap.wiring;

import id.mikhmon.application.agent.FindAgentByPhone;
import id.mikhmon.application.agent.FindAgents;
import id.mikhmon.application.agent.FindLevels;
import id.mikhmon.application.agent.ListDownline;
import id.mikhmon.application.agent.ReserveAgentCode;
import id.mikhmon.application.agent.SaveAgent;
import id.mikhmon.application.audit.RecordAudit;
import id.mikhmon.application.identity.CountAgent;
import id.mikhmon.application.identity.CountStranger;
import id.mikhmon.application.identity.InviteAgent;
import id.mikhmon.application.messaging.QueueMessage;
import id.mikhmon.application.registration.BringInAgent;
import id.mikhmon.application.registration.BringInAgentService;
import id.mikhmon.application.registration.CountRegistrations;
import id.mikhmon.application.registration.CountRegistrationsService;
import id.mikhmon.application.registration.DecideRegistration;
import id.mikhmon.application.registration.DecideRegistrationService;
import id.mikhmon.application.registration.ListRegistrations;
import id.mikhmon.application.registration.ListRegistrationsService;
import id.mikhmon.application.registration.RegisterAsAgent;
import id.mikhmon.application.registration.RegisterAsAgentService;
import id.mikhmon.application.registration.RegistrationSettings;
import id.mikhmon.application.registration.ViewSubAgents;
import id.mikhmon.application.registration.ViewSubAgentsService;
import id.mikhmon.application.registration.port.Registrations;
import id.mikhmon.application.registration.port.SubAgentSales;
import id.mikhmon.application.transaction.Transactions;
import id.mikhmon.bootstrap.settings.Settings;
import id.mikhmon.bootstrap.settings.ShopSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** How strangers become agents, and agents bring in others. */
@Dependent
public class RegistrationWiring {
    @Produces
    @Singleton
    RegistrationSettings registrationSettings(ShopSettings shop) {
        return new RegistrationSettings(shop.agentRegistration(), shop.name());
    }

    @Produces
    @Singleton
    RegisterAsAgent registerAsAgent(
            Registrations registrations,
            FindAgents agents,
            CountStranger strangers,
            RecordAudit audit,
            Transactions transactions,
            RegistrationSettings settings,
            RandomGenerator random,
            Clock clock) {
        return new RegisterAsAgentService(
                registrations, agents, strangers, audit, transactions, settings, random, clock);
    }

    @Produces
    @Singleton
    DecideRegistration decideRegistration(
            Registrations registrations,
            ReserveAgentCode codes,
            FindAgents find,
            FindLevels levels,
            SaveAgent save,
            InviteAgent invite,
            QueueMessage messages,
            RecordAudit audit,
            Transactions transactions,
            RegistrationSettings settings,
            Clock clock) {
        return new DecideRegistrationService(
                registrations,
                new DecideRegistrationService.Agents(codes, find, levels, save, invite),
                messages,
                audit,
                transactions,
                settings,
                clock);
    }

    @Produces
    @Singleton
    BringInAgent bringInAgent(
            Registrations registrations,
            ReserveAgentCode codes,
            FindAgents find,
            FindAgentByPhone byPhone,
            ListDownline downline,
            FindLevels levels,
            CountAgent tries,
            DecideRegistration decide,
            RecordAudit audit,
            Transactions transactions,
            RandomGenerator random,
            Clock clock) {
        return new BringInAgentService(
                registrations,
                new BringInAgentService.Agents(codes, find, byPhone, downline, levels),
                tries,
                decide,
                audit,
                transactions,
                random,
                clock);
    }

    @Produces
    @Singleton
    ViewSubAgents viewSubAgents(
            FindAgents agents,
            ListDownline downline,
            FindLevels levels,
            Registrations registrations,
            SubAgentSales sales,
            Transactions transactions,
            Clock clock,
            Settings settings) {
        return new ViewSubAgentsService(
                agents, downline, levels, registrations, sales, transactions, clock, settings.timeZone());
    }

    @Produces
    @Singleton
    ListRegistrations listRegistrations(Registrations registrations, Transactions transactions) {
        return new ListRegistrationsService(registrations, transactions);
    }

    @Produces
    @Singleton
    CountRegistrations countRegistrations(Registrations registrations, Transactions transactions) {
        return new CountRegistrationsService(registrations, transactions);
    }
}
