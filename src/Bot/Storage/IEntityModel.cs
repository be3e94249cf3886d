using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.Storage;

/// <summary>
/// The tables of one folder. Each folder brings its own, so that storage knows no concept of the product.
/// </summary>
internal interface IEntityModel
{
    /// <summary>Maps the folder's records to tables, keys and indexes.</summary>
    void Configure(ModelBuilder model);
}
