using ModerationBot.Lab.Tables;

namespace ModerationBot.Lab.Tests.Tables;

/// <summary>A data folder of a few invented lines in the shapes of the public files.</summary>
internal sealed class SmallData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-tables-");

    public SmallData()
    {
        Put("names/insee_deaths_first_names_count.csv", "prenom,sum", "ZÉLIANE,59", "ZELIANE,2", "ORNELIS,12", "QU,900", "AH,70", "MME,300");
        Put("places/fr/donnees_communes.csv",
            "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT",
            "1;Nordie;01;1;01;001;01001;L'Orme-Clair;300;0;300",
            "1;Nordie;01;1;01;002;01002;Verdelle-sur-Aune;9000;10;9010",
            "1;Nordie;01;1;01;003;01003;Verdelle;200;0;200",
            "1;Nordie;02;1;01;001;02001;Orme;50;0;50",
            "1;Nordie;02;1;01;002;02002;Saint-Quillan-les-Bains;5000;0;5000");
        Put("places/fr/departements.csv", "DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE", "01,1,01001,5,AUNE,Aune,Aune", "02,1,02001,5,ORME,Orme,Orme");
        Put("places/fr/collectivites-outremer.csv",
            "code_commune,nom_commune,code_collectivite,nom_collectivite,code_postal,population", "99901,Ansebelle,999,Îles-Lointaines,99900,700", "99902,Rocher,999,Îles-Lointaines,,");
        Put("places/fr/communes.csv",
            "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT",
            "COM,01001,1,01,01D,011,5,ORME CLAIR,Orme-Clair,L'Orme-Clair,0101,", "COMD,01090,,,,,1,HALBRY,Halbry,Halbry,,02002", "COMA,01091,,,,,1,VERDELLE,Verdelle,Verdelle,,02002");
        Put("places/be/municipalities-2020.csv",
            "\"NIS_code\",\"municipality_NL\",\"municipality_FR\",\"arrondissement_NL\",\"inhabitants\",\"zip\"", "1,\"Zandrode\",\"Sablerode\",\"A, B\",\"1500\",1000");
        Put("places/ch/populationTable.csv", "\uFEFFGemeindename;Einwohner", "Oberlunz (XY);1'941", "Oberlunz (YX);59");
        Put("places/us/us-cities-top-1k.csv", "City,State,Population,lat,lon", "Marblerock,Ohio,50000,1.0,2.0", "St. Orrin,Iowa,40500,1.0,2.0");
        Put("places/world-cities.csv", "name,country,subcountry,geonameid",
            "Marblerock,United Kingdom,England,1", "Val-Cendré,Canada,Quebec,2", "Elsewhere,Peru,Lima,3", "Oakhurst/Northend,Canada,Ontario,4");
    }

    public TableSources Sources => new(Workplace.Find(AppContext.BaseDirectory).Tables, _folder.FullName);

    public string Output => Path.Combine(_folder.FullName, "out");

    public void Put(string name, params string[] lines)
    {
        string path = Path.Combine([_folder.FullName, .. name.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }

    public void Remove(string name) => File.Delete(Path.Combine([_folder.FullName, .. name.Split('/')]));

    public string[] Rows(string table) => [.. File.ReadAllLines(Path.Combine(Output, table)).Where(line => line[0] != '#')];

    public void Dispose() => _folder.Delete(recursive: true);
}
