/**
 * What the system does, one final class for each use case; the class is the inbound port.
 *
 * <ul>
 *   <li>At the till, in batches that {@link com.xtarly.rewards.application.GroupCommit} collects from concurrent
 *       callers: {@link com.xtarly.rewards.application.RegisterPurchases},
 *       {@link com.xtarly.rewards.application.FindCustomers}, {@link com.xtarly.rewards.application.CheckApiKeys}.
 *   <li>At the till, one by one as {@link com.xtarly.rewards.application.Errands}:
 *       {@link com.xtarly.rewards.application.PreviewPurchase}, {@link com.xtarly.rewards.application.RefundPurchase},
 *       {@link com.xtarly.rewards.application.UploadPurchases},
 *       {@link com.xtarly.rewards.application.FindTransaction},
 *       {@link com.xtarly.rewards.application.ListTransactions}, {@link com.xtarly.rewards.application.EnrolCustomer}.
 *   <li>Settings: {@link com.xtarly.rewards.application.CreateOrganization},
 *       {@link com.xtarly.rewards.application.ListOrganizations},
 *       {@link com.xtarly.rewards.application.ActivateProgram}, {@link com.xtarly.rewards.application.StopProgram},
 *       {@link com.xtarly.rewards.application.ShowProgram},
 *       {@link com.xtarly.rewards.application.ListProgramVersions},
 *       {@link com.xtarly.rewards.application.ReviewProgram}.
 *   <li>API keys: {@link com.xtarly.rewards.application.GenerateApiKey},
 *       {@link com.xtarly.rewards.application.RotateApiKey}, {@link com.xtarly.rewards.application.RevokeApiKey},
 *       {@link com.xtarly.rewards.application.ListApiKeys}.
 *   <li>Customers: {@link com.xtarly.rewards.application.AddCustomers}, one or many,
 *       {@link com.xtarly.rewards.application.ShowCustomer}.
 *   <li>At the dashboard: {@link com.xtarly.rewards.application.BrowseTransactions},
 *       {@link com.xtarly.rewards.application.ShowTransaction},
 *       {@link com.xtarly.rewards.application.PreviewRefund}; how a business is doing has a package of its own.
 *   <li>In the background: {@link com.xtarly.rewards.application.Chore}, and
 *       {@link com.xtarly.rewards.application.CountCalls}.
 *   <li>The judge: {@link com.xtarly.rewards.application.AuditLedger}.
 * </ul>
 */
@NullMarked
package com.xtarly.rewards.application;

import org.jspecify.annotations.NullMarked;
